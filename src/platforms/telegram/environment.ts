import { z } from 'zod';

/** The variables of the environment that belong to Telegram. */
export const telegramEnvironment = {
  TELEGRAM_TOKEN: z
    .string()
    .regex(
      /^\d+:[\w-]+$/,
      'es el que da BotFather, como 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
    )
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

type TelegramEnvironment = z.infer<z.ZodObject<typeof telegramEnvironment>>;

/** How Telegram is reached. */
export interface TelegramConfig {
  readonly token: string;
  /** `https://api.telegram.org`, or where a Bot API server of one's own is. */
  readonly apiRoot: string;
  /** Where Telegram delivers updates; undefined where they are fetched. */
  readonly webhook: WebhookConfig | undefined;
}

export interface WebhookConfig {
  /** What Telegram calls, with https. */
  readonly url: string;
  /** Where the process listens, behind what answers at `url`; 0 for any free port. */
  readonly port: number;
  /** What Telegram proves itself with; a new one is made at each start where it is undefined. */
  readonly secret: string | undefined;
}

/** What the checked environment says of Telegram; undefined where there is no token. */
export function telegramConfig(environment: TelegramEnvironment): TelegramConfig | undefined {
  const { TELEGRAM_TOKEN: token, TELEGRAM_WEBHOOK_URL: url } = environment;
  if (token === undefined) return undefined;
  return {
    token,
    apiRoot: environment.TELEGRAM_API_ROOT,
    webhook:
      url === undefined
        ? undefined
        : {
            url,
            port: environment.TELEGRAM_WEBHOOK_PORT,
            secret: environment.TELEGRAM_WEBHOOK_SECRET,
          },
  };
}
