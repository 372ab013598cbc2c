import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROGRAMS } from '../../tools/programs.ts';

/** Of the page: it is made for browsers. */
const OF_THE_PAGE = /^src\/platforms\/web\/page\//;

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => /\.ts$/.test(name) && !/\.d\.ts$/.test(name)),
);

it('every module that no other imports is a program of its own, which is built', () => {
  const imported = new Set(
    sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:from|import|import\() ?'(\.[^']+)'/g)].map(
        ([, path = '']) => join(file, '..', path).replaceAll('\\', '/'),
      ),
    ),
  );
  const alone = sources.filter(
    (file) => file.startsWith('src/') && !imported.has(file) && !OF_THE_PAGE.test(file),
  );
  expect([...PROGRAMS].sort()).toEqual(alone.sort());
});
