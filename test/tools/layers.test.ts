import { expect, it } from 'vitest';
import { type Arrow, folderCircles } from '../../tools/layers/circles.ts';
import { arrowsUp } from '../../tools/layers/order.ts';

const arrow = (line: string): Arrow => {
  const [from = '', to = ''] = line.split(' → ');
  return { from, to };
};

it.each([
  ['between rooms', ['src/core/a.ts → src/wording/b.ts', 'src/wording/c.ts → src/core/d.ts']],
  ['of three', ['src/a/x.ts → src/b/x.ts', 'src/b/y.ts → src/c/x.ts', 'src/c/y.ts → src/a/y.ts']],
  [
    'between a folder and a file beside it',
    ['src/core/options/a.ts → src/core/text.ts', 'src/core/text.ts → src/core/options/b.ts'],
  ],
])('a circle %s is found, with its imports, and once', (_, lines) => {
  const [found = '', ...more] = folderCircles(lines.map(arrow));
  for (const line of lines) expect(found).toContain(line);
  expect(more).toEqual([]);
});

it('no circle is found where all go one way, nor between files of one folder', () => {
  const lines = [
    'src/wording/a.ts → src/core/b.ts',
    'src/wording/c.ts → src/core/d.ts',
    'src/core/b.ts → src/core/d.ts',
    'src/core/d.ts → src/core/b.ts',
  ];
  expect(folderCircles(lines.map(arrow))).toEqual([]);
});

it('an arrow up is found; programs may import anything, and nobody programs', () => {
  expect(arrowsUp([arrow('src/core/a.ts → src/wording/b.ts')])).toEqual([
    'arrow up: src/core/a.ts → src/wording/b.ts',
  ]);
  expect(arrowsUp([arrow('src/app/a.ts → src/main.ts')])).toHaveLength(1);
  expect(arrowsUp([arrow('src/wording/b.ts → src/core/a.ts')])).toEqual([]);
  expect(arrowsUp([arrow('src/etl/main.ts → src/app/a.ts')])).toEqual([]);
});

it('a room without a place in the order is found, once', () => {
  const lines = ['src/attic/a.ts → src/core/b.ts', 'src/app/a.ts → src/attic/b.ts'];
  expect(arrowsUp(lines.map(arrow))).toEqual(['no place in tools/layers/order.ts: src/attic']);
});
