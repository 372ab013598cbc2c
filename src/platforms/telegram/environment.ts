import { z } from 'zod';
import { EXPECTED } from '../../wording/telegram.ts';

const Variables = z.object({
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, EXPECTED.token)
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: EXPECTED.apiRoot })
    .default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: z
    .url({ protocol: /^https$/, error: EXPECTED.webhook, abort: true })
    .refine((url) => new URL(url).pathname !== '/', EXPECTED.webhookPath)
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, EXPECTED.secret)
    .optional(),
});

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
  /** What Telegram proves itself with; a new one is made at each start where it is undefined. */
  readonly secret: string | undefined;
}

/** The variables of the environment that belong to Telegram; undefined where there is no token. */
export const telegramEnvironment = Variables.transform((variables): TelegramConfig | undefined => {
  const { TELEGRAM_TOKEN: token, TELEGRAM_WEBHOOK_URL: url } = variables;
  if (token === undefined) return undefined;
  const secret = variables.TELEGRAM_WEBHOOK_SECRET;
  return {
    token,
    apiRoot: variables.TELEGRAM_API_ROOT,
    webhook: url === undefined ? undefined : { url, secret },
  };
});
