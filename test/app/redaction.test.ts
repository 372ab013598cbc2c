import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/app/log.ts';
import { createRedaction } from '../../src/app/redaction.ts';
import { compiled } from '../support/programs.ts';

/** What nobody may read, by where it is known from. */
const ENV = {
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

const expectNone = (text: string): void => {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
};

/** An error that holds all of it, wherever an error can hold something. */
function leakyError(): Error {
  const all = Object.values(ENV);
  const [token] = all;
  const cause = new AggregateError(
    all.map((secret) => new Error(`cause ${secret}`)),
    token,
    {
      cause: new TypeError(all.join(' ')),
    },
  );
  const error = new Error(`failed with ${all.join(', ')}`, { cause });
  error.stack = `${error.stack}\n    at ${all.join('\n    at ')}`;
  return Object.assign(error, {
    url: `https://api.telegram.org/bot${ENV.TELEGRAM_TOKEN}/getMe`,
    request: { headers: { authorization: `Bot ${token}` }, body: { deep: { deeper: all } } },
    [`key ${ENV.TMDB_API_KEY}`]: new Map([[token, all]]),
  });
}

describe('what leaves the process', () => {
  it('holds no secret, whatever it is', () => {
    const redaction = createRedaction(ENV);
    for (const value of [leakyError(), Object.values(ENV).join(' '), ENV, [leakyError()], null]) {
      expectNone(redaction(value));
    }
    expect(redaction(leakyError())).toContain('failed with [secreto]');
  });

  it('is otherwise as it was', () => {
    const redaction = createRedaction(ENV);
    for (const text of [
      'La película Toy Story (1995) tiene un score de 7.7.',
      'http://127.0.0.1:3000/score_titulo/a@b',
      'https://files.example/catalogo.tar.gz',
      '',
    ]) {
      expect(redaction(text)).toBe(text);
    }
    expect(createRedaction({})('nada que ocultar')).toBe('nada que ocultar');
  });

  it('holds nothing that became secret later', () => {
    const redaction = createRedaction({});
    redaction.keep('inventado-al-arrancar');
    expect(redaction('x inventado-al-arrancar x')).toBe('x [secreto] x');
  });

  it('is found in addresses however they are written', () => {
    const redaction = createRedaction({
      A_URL: 'https://h.example/?sig=a%2fb+c-larga',
      B_URL: 'postgres://u:100%25seguro@h.example/x',
      C_URL: 'postgres://u:100%seguro@h.example/x',
    });
    for (const text of ['a%2fb+c-larga', 'a/b c-larga', '100%25seguro', '100%seguro']) {
      expect(redaction(`x ${text} x`)).toBe('x [secreto] x');
    }
  });

  it('tears no words apart for a variable that only looks like a secret', () => {
    expect(createRedaction({ SORT_KEY: 'id', DEBUG_TOKEN: '1' })('id 1 vid')).toBe('id 1 vid');
  });

  it('never holds a secret, whatever stands around it', () => {
    const secret = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (token, before, after) => {
        const redacted = createRedaction({ A_TOKEN: token })(`${before}${token}${after}`);
        // What stands around may complete the secret again, or be a part of the mark.
        fc.pre(!`${before}${after}`.includes(token[0] ?? '') && !'[secreto]'.includes(token));
        expect(redacted).not.toContain(token);
      }),
    );
  });
});

describe('the log', () => {
  it('holds no secret in any field, and every line is JSON', () => {
    const lines: string[] = [];
    const log = createLog('trace', createRedaction(ENV), {
      write: (line) => void lines.push(line),
    });
    const err = leakyError();
    log.error({ err }, 'command failed');
    log.warn({ fields: ENV, nested: { err, list: [ENV] } }, `told ${ENV.DISCORD_TOKEN}`);
    log.child({ token: ENV.TELEGRAM_TOKEN }).info({ headers: { a: [ENV.METRICS_TOKEN] } }, 'x');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expectNone(line);
      expect(JSON.parse(line)).toHaveProperty('msg');
    }
    expect(lines[0]).toContain('failed with [secreto]');
  });
});

describe('a program that ends badly', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'butaca-redaction-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const module = (path: string) => JSON.stringify(pathToFileURL(compiled(path)).href);

  /** Runs that in `runMain`; gives what it wrote and how it ended. */
  async function run(main: string) {
    const file = join(folder, `${Math.random()}.mjs`);
    await writeFile(
      file,
      `import { runMain } from ${module('src/app/run-main.ts')};
       import { DataError, PlatformError } from ${module('src/core/errors.ts')};
       const all = Object.values(${JSON.stringify(ENV)});
       const leak = () => Object.assign(new Error(all.join(' '), { cause: new Error(all.join('|')) }), { all });
       await runMain(async () => { ${main} });`,
    );
    const child = spawn(process.execPath, [file], {
      env: { PATH: process.env['PATH'], ...ENV },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let written = '';
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (chunk: string) => {
        written += chunk;
      });
    }
    const [code] = await once(child, 'close');
    return { code, written };
  }

  it.each([
    ['a fault of the data', 'throw new DataError(leak().message)', 1],
    ['a fault of a service', 'throw new PlatformError(leak().message, { cause: leak() })', 1],
    ['a bug', 'throw leak()', 1],
    ['a bug later', 'setImmediate(() => { throw leak(); }); await new Promise(() => {});', 1],
    [
      'a rejection that nobody waits for',
      'void Promise.reject(leak()); await new Promise((r) => setTimeout(r, 50));',
      0,
    ],
    [
      'a rejection with no error',
      'void Promise.reject(all.join()); await new Promise((r) => setTimeout(r, 50));',
      0,
    ],
  ])('tells no secret of %s', async (_what, main, expected) => {
    const { code, written } = await run(main);
    expect(code).toBe(expected);
    expect(written).toContain('[secreto]');
    expectNone(written);
  });

  it('tells a fault of the data in one line, and a bug with its trace', async () => {
    expect(await run("throw new DataError('Falta el archivo.')")).toEqual({
      code: 1,
      written: 'Falta el archivo.\n',
    });
    expect((await run("throw new TypeError('x')")).written).toMatch(/TypeError: x\n {4}at /);
  });
});
