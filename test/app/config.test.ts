import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';

const DISCORD_TOKEN = 'a.b.c';
const TELEGRAM_TOKEN = '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

/** The names of the platforms that those variables ask for, in the order in which they start. */
const wanted = (env: Record<string, string>): string[] =>
  readConfig(env).platforms.map(({ name }) => name);

describe('the platforms that the environment asks for', () => {
  it('are the page and the terminal where it says nothing', () => {
    expect(wanted({})).toEqual(['web', 'terminal']);
    expect(wanted({ WEB: 'off' })).toEqual(['terminal']);
  });

  it('are those with a token, and no terminal beside them', () => {
    expect(wanted({ DISCORD_TOKEN, TELEGRAM_TOKEN })).toEqual(['discord', 'telegram', 'web']);
    expect(wanted({ TELEGRAM_TOKEN, WEB: 'off' })).toEqual(['telegram']);
  });

  it('need no variable that is empty', () => {
    expect(wanted({ DISCORD_TOKEN: '', WEB: '' })).toEqual(['web', 'terminal']);
  });
});

it('takes a path as seen from the project, wherever the program was started from', () => {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  expect(readConfig({}).dataDir).toBe(join(project, 'data/clean'));
  expect(readConfig({ DATA_DIR: 'data/otro' }).dataDir).toBe(join(project, 'data/otro'));
  expect(readConfig({ DATA_DIR: '/srv/cine' }).dataDir).toBe('/srv/cine');
});

it('tells all that is wrong at once, one line each, and repeats nothing of it', () => {
  const wrong = {
    LOCALE: 'fr-secreto',
    DISCORD_TOKEN: 'un secreto',
    TELEGRAM_WEBHOOK_URL: 'http://secreto',
    PORT: 'secreto',
  };
  const message = (): string => {
    try {
      readConfig(wrong);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };
  const [head, ...lines] = message().split('\n');
  expect(head).toContain('.env.example');
  expect(lines.map((line) => line.match(/^- (\w+): /)?.[1]).sort()).toEqual(
    Object.keys(wrong).sort(),
  );
  expect(message()).not.toContain('secreto');
});
