/** What Discord's front-end says by itself; every other sentence comes from the commands. */

/** What its variables of the environment have to be. */
export const EXPECTED = {
  token: 'no parece un token: cópialo entero del portal, sin «Bot» delante',
  id: 'es un número de 17 a 20 cifras que da el portal',
  apiRoot: 'es una dirección http o https que acaba en /api',
  shards: 'es auto, o los shards que abre este servidor del total: 0-15/64',
} as const;

/** The command that takes plain words. */
export const ASK_WORDS = {
  description: 'Pregúntame lo que quieras con tus palabras',
  option: 'Qué quieres saber o ver: «una de terror de los 80», «¿quién dirigió Volver?»',
} as const;

/** To whoever presses a button on a message that was shown to somebody else alone. */
export const NOT_YOURS = 'Ese mensaje es de otra persona: pide el tuyo con su comando.';

/** Where a film night takes place, in the server's calendar. */
export const EVENT_PLACE = 'Donde quedemos';

/** One line each, for whoever runs the bot. */
export const TOKEN_REFUSED =
  'Discord no acepta el token: copia de nuevo el de tu bot en DISCORD_TOKEN (portal de Discord → Bot → Reset Token).';

export const SHARDS_NEEDED =
  'El bot está en demasiados servidores para una sola conexión: pon DISCORD_SHARDS=auto.';

/** Ends the lines of those that say why Discord's front-end gave up while the program goes on. */
export const DISCORD_IS_OFF = 'Discord queda apagado; lo demás sigue.';

/** @param code the gateway's close code */
export const connectionRefused = (code: number): string =>
  `Discord cerró la conexión con el código ${code} y no admite otra.`;

/** @param reason what Discord answered */
export const commandsRefused = (reason: string): string =>
  `Discord no aceptó los comandos: ${reason}. Revisa DISCORD_APPLICATION_ID y DISCORD_GUILD_ID, y que el bot esté invitado a ese servidor.`;

/** What `npm run discord:register` says when it is done. */
export const commandsRegistered = (count: number, guildId: string | undefined): string =>
  guildId === undefined
    ? `${count} comandos registrados en todos los servidores (pueden tardar unos minutos en verse).`
    : `${count} comandos registrados en el servidor ${guildId}.`;

export const TOKEN_MISSING = 'Falta DISCORD_TOKEN: sin él no se pueden registrar los comandos.';

export const tooManyCommands = (count: number, max: number): string =>
  `Hay ${count} comandos y Discord admite ${max}: quita alguno de commands/.`;
