import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/app/log.ts';
import { createRedaction } from '../../src/app/redaction.ts';
import { ENV, expectNone } from '../support/secrets.ts';

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
