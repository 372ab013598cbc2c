import { expect } from 'vitest';

/** What nobody may read, by where it is known from. */
export const ENV = {
  DISCORD_TOKEN: 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs',
  TELEGRAM_TOKEN: '987654321:AAtest-Token_of-nobody-0123456789abcd',
  TELEGRAM_WEBHOOK_SECRET: 'un-secreto_de_webhook',
  METRICS_TOKEN: 'clave/de+metricas~1',
  TMDB_API_KEY: '0123456789abcdef0123456789abcdef',
  SIGNING_SECRET: 'tiene "comillas" y \\barras\\\ny dos líneas',
  DATABASE_URL: 'postgres://butaca:clave@db.example:5432/butaca',
  CATALOG_URL: 'https://files.example/catalogo.tar.gz?sig=firma%2Fdel%20archivo&exp=1',
} as const;

/** The pieces of those that must stand nowhere. */
const SECRETS = [
  ENV.DISCORD_TOKEN,
  ENV.TELEGRAM_TOKEN,
  'AAtest-Token_of-nobody-0123456789abcd',
  ENV.TELEGRAM_WEBHOOK_SECRET,
  ENV.METRICS_TOKEN,
  encodeURIComponent(ENV.METRICS_TOKEN),
  ENV.TMDB_API_KEY,
  'comillas',
  'dos líneas',
  ':clave@',
  'firma%2Fdel%20archivo',
  'firma/del archivo',
] as const;

/** Fails where a text holds one of them. */
export const expectNone = (text: string): void => {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
};
