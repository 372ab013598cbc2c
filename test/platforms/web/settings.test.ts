import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/app/config.ts';
import { acceptedLocale, spanishLocale } from '../../../src/platforms/web/locale.ts';

describe('the environment', () => {
  it('serves on this machine alone unless told otherwise', () => {
    expect(readConfig({}).web).toEqual({
      host: '127.0.0.1',
      port: 3000,
      trustProxy: '0',
      requestsPerSecond: 20,
      metricsToken: undefined,
    });
    expect(readConfig({ PORT: '', HOST: '' }).web).toMatchObject({ host: '127.0.0.1', port: 3000 });
    expect(readConfig({ HOST: '0.0.0.0', PORT: '10000' }).web).toMatchObject({ port: 10_000 });
    expect(readConfig({ WEB: 'off' }).web).toBeUndefined();
  });

  it.each([
    [{ PORT: 'ochenta' }, /número de puerto/],
    [{ PORT: '70000' }, /número de puerto/],
    [{ WEB: 'no' }, /on u off/],
    [{ TRUST_PROXY: 'sí, claro' }, /proxies/],
    [{ HTTP_RATE: '-1' }, /peticiones por segundo/],
    [{ METRICS_TOKEN: 'corta' }, /al menos 8/],
  ])('refuses %j', (env, reason) => {
    expect(() => readConfig(env).web).toThrow(reason);
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
