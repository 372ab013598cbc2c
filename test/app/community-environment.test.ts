import { expect, test } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { inProject } from '../../src/sources/project.ts';

test('what people do is kept in a file, or on the PostgreSQL that is given', () => {
  expect(readConfig({}).community).toEqual({
    file: inProject('data/comunidad.sqlite'),
    key: undefined,
  });
  expect(readConfig({ COMMUNITY_DB: '/x/y.db', COMMUNITY_KEY: 'k'.repeat(16) }).community).toEqual({
    file: '/x/y.db',
    key: 'k'.repeat(16),
  });
  for (const url of [
    'postgres://ana:clave@db.example.org:5432/butaca?sslmode=require',
    'postgresql:///butaca?host=/run/postgresql',
  ]) {
    expect(readConfig({ DATABASE_URL: url, COMMUNITY_DB: 'x' }).community).toEqual({ url });
  }
});

test('a key that can be guessed and an address of something else are refused', () => {
  expect(() => readConfig({ COMMUNITY_KEY: 'corta', DATABASE_URL: 'mysql://x/y' })).toThrow(
    /COMMUNITY_KEY: tiene que tener 16 caracteres o más\n- DATABASE_URL: es una dirección como postgres:/,
  );
});
