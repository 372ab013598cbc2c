import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  telegramConfig,
  telegramEnvironment,
} from '../../../src/platforms/telegram/environment.ts';

const read = (env: Record<string, string>) => z.object(telegramEnvironment).safeParse(env);

const TELEGRAM_TOKEN = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

describe('the environment', () => {
  it('needs nothing, and without a token there is no Telegram', () => {
    expect(telegramConfig(read({}).data ?? expect.fail())).toBeUndefined();
  });

  it('needs a token for polling', () => {
    expect(telegramConfig(read({ TELEGRAM_TOKEN }).data ?? expect.fail())).toEqual({
      token: TELEGRAM_TOKEN,
      apiRoot: 'https://api.telegram.org',
      webhook: undefined,
    });
  });

  it('needs an address more for a webhook', () => {
    const env = { TELEGRAM_TOKEN, TELEGRAM_WEBHOOK_URL: 'https://bot.example/telegram' };
    expect(telegramConfig(read(env).data ?? expect.fail())?.webhook).toEqual({
      url: 'https://bot.example/telegram',
      port: 8443,
      secret: undefined,
    });
  });

  it.each([
    { TELEGRAM_TOKEN: 'secreto-sin-numero' },
    { TELEGRAM_TOKEN: `${TELEGRAM_TOKEN}/../x` },
    { TELEGRAM_API_ROOT: 'ftp://secreto' },
    { TELEGRAM_WEBHOOK_URL: 'http://secreto.example' },
    { TELEGRAM_WEBHOOK_PORT: 'secreto' },
    { TELEGRAM_WEBHOOK_PORT: '65536' },
    { TELEGRAM_WEBHOOK_SECRET: 'secreto con espacios' },
  ])('is refused in Spanish, without repeating what it held: %j', (env) => {
    const [issue, ...others] = read(env).error?.issues ?? [];
    expect(others).toEqual([]);
    expect(issue?.message).toMatch(/^(?:es|tiene) /);
    expect(issue?.message).not.toContain('secreto');
  });
});
