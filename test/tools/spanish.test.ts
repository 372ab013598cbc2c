import { expect, it } from 'vitest';
import { spanishSentences } from '../../tools/spanish/sentences.ts';

const found = (source: string): string[] =>
  spanishSentences('a.tsx', source).map(({ line, text }) => `${line}: ${text}`);

it.each([
  [`throw new Error('No hay catálogo en esa carpeta');`, '1: No hay catálogo en esa carpeta'],
  [`const a = 1;\nsay(\`Faltan \${n} de las \${m}\`);`, '2: Faltan … de las …'],
  ['const a = `elige otra para el bot`;', '1: elige otra para el bot'],
  ['const a = <p>Lo que usa la página</p>;', '1: Lo que usa la página'],
])('finds the sentence in %s', (source, sentence) => {
  expect(found(source)).toEqual([sentence]);
});

it.each([
  `const a = 'There is no catalogue in the folder';`,
  `// No hay catálogo en esa carpeta\nconst a = 1;`,
  `const a = 'película';`,
  `const a = 'es-ES';`,
  `const sql = "SELECT strftime(d, '%Y-%m-%d') AS y FROM movies";`,
])('finds none in %s', (source) => {
  expect(found(source)).toEqual([]);
});
