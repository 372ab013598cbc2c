import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/app/config.ts';
import { webEnvironment } from '../../../src/platforms/web/environment.ts';
import { acceptedLocale, spanishLocale } from '../../../src/platforms/web/locale.ts';

const read = (env: Record<string, string>) => readSettings(webEnvironment, env);

describe('the environment', () => {
  it('serves on this machine alone unless told otherwise', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      trustProxy: '0',
      requestsPerSecond: 20,
      metricsToken: undefined,
    });
    expect(read({ PORT: '', HOST: '' })).toMatchObject({ host: '127.0.0.1', port: 3000 });
    expect(read({ HOST: '0.0.0.0', PORT: '10000' })).toMatchObject({ port: 10_000 });
    expect(read({ WEB: 'off' })).toBeUndefined();
  });

  it.each([
    [{ PORT: 'ochenta' }, /número de puerto/],
    [{ PORT: '70000' }, /número de puerto/],
    [{ WEB: 'no' }, /on u off/],
    [{ TRUST_PROXY: 'sí, claro' }, /proxies/],
    [{ HTTP_RATE: '-1' }, /peticiones por segundo/],
    [{ METRICS_TOKEN: 'corta' }, /al menos 8/],
  ])('refuses %j', (env, reason) => {
    expect(() => read(env)).toThrow(reason);
  });
});

describe('the Spanish of an answer', () => {
  it.each([
    ['es-MX', 'es-MX'],
    ['ES-es', 'es-ES'],
    ['es', 'es'],
    ['es-419-u-nu-latn', 'es-419'],
    ['en', undefined],
    ['esperanto', undefined],
    ['💥', undefined],
  ])('%s is %s', (tag, locale) => {
    expect(spanishLocale(tag)).toBe(locale);
  });

  it.each([
    [undefined, undefined],
    ['en-US,en;q=0.9', undefined],
    ['es-AR', 'es-AR'],
    ['en, es-ES;q=0.7, es-MX;q=0.9', 'es-MX'],
    ['es;q=0, fr', undefined],
    ['es-CL;q=oops', undefined],
    [';;;,,q=', undefined],
  ])('of Accept-Language %j is %s', (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
  });
});
