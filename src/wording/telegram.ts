/** What Telegram's front-end says by itself; everything else comes from the commands. */

/** What its variables of the environment have to be. */
export const EXPECTED = {
  token: 'es el que da BotFather, como 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
  apiRoot: 'es una dirección como https://api.telegram.org',
  webhook: 'es una dirección que empieza por https://',
  webhookPath: 'es una dirección con una ruta para ella sola, como https://bot.example/telegram',
  secret: 'tiene de 1 a 256 letras sin acentos, cifras, _ y -',
} as const;

/** What `/cancel` is answered, with and without a question that waits for an answer. */
export const CANCELLED = 'De acuerdo, lo dejamos.';
export const NOTHING_TO_CANCEL = 'No hay nada a medias.';

/** Why Telegram's front-end can't go on, and what to do about it. */
export const BAD_TOKEN =
  'Telegram no acepta el token: copia de nuevo el que da @BotFather en TELEGRAM_TOKEN y vuelve a arrancar.';
export const TWO_POLLERS =
  'Otro proceso lleva dos minutos recogiendo los mensajes de este bot de Telegram: detén uno de los dos (o usa otro token) y vuelve a arrancar.';
export const WEBHOOK_UNMOUNTED =
  'Telegram queda apagado: con TELEGRAM_WEBHOOK_URL sus mensajes entran por el servidor web. Pon WEB=on, o quita TELEGRAM_WEBHOOK_URL para que el bot los recoja él mismo.';
/** @param reason what Telegram answered */
export const webhookRefused = (reason: string): string =>
  `Telegram no acepta el webhook (${reason}): revisa TELEGRAM_WEBHOOK_URL, que es una dirección https pública, y vuelve a arrancar.`;
export const BROKEN =
  'El bot de Telegram se detuvo por un error del programa: mira el registro y vuelve a arrancar.';
