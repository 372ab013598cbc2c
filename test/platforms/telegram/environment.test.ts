import { describe, expect, it } from 'vitest';
import { telegramEnvironment } from '../../../src/platforms/telegram/environment.ts';

const read = (env: Record<string, string>) => telegramEnvironment.safeParse(env);

const TELEGRAM_TOKEN = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

describe('the environment', () => {
  it('needs nothing, and without a token there is no Telegram', () => {
    expect(read({})).toMatchObject({ success: true, data: undefined });
  });

  it('needs a token for polling', () => {
    expect(read({ TELEGRAM_TOKEN }).data).toEqual({
      token: TELEGRAM_TOKEN,
      apiRoot: 'https://api.telegram.org',
      webhook: undefined,
    });
  });

  it('needs an address more for a webhook', () => {
    const env = { TELEGRAM_TOKEN, TELEGRAM_WEBHOOK_URL: 'https://bot.example/telegram' };
    expect(read(env).data?.webhook).toEqual({
      url: 'https://bot.example/telegram',
      secret: undefined,
    });
  });

  it.each([
    { TELEGRAM_TOKEN: 'secreto-sin-numero' },
    { TELEGRAM_TOKEN: `${TELEGRAM_TOKEN}/../x` },
    { TELEGRAM_API_ROOT: 'ftp://secreto' },
    { TELEGRAM_WEBHOOK_URL: 'http://secreto.example' },
    { TELEGRAM_WEBHOOK_URL: 'https://secreto.example' },
    { TELEGRAM_WEBHOOK_SECRET: 'secreto con espacios' },
  ])('is refused in Spanish, without repeating what it held: %j', (env) => {
    const [issue, ...others] = read(env).error?.issues ?? [];
    expect(others).toEqual([]);
    expect(issue?.message).toMatch(/^(?:es|tiene) /);
    expect(issue?.message).not.toContain('secreto');
  });
});
