import { z } from 'zod';

/** What the environment may say of Telegram. Without a token there is no Telegram. */
export const telegramEnvironment = {
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'es el que da BotFather, como 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw')
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: 'es una dirección como https://api.telegram.org' })
    .default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: z
    .url({ protocol: /^https$/, error: 'es una dirección que empieza por https://' })
    .optional(),
  TELEGRAM_WEBHOOK_PORT: z.coerce
    .number({ error: 'es un número de puerto' })
    .int('es un número de puerto')
    .min(0, 'es un número de puerto')
    .max(65_535, 'es un número de puerto')
    .default(8443),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'tiene de 1 a 256 letras sin acentos, cifras, _ y -')
    .optional(),
};
