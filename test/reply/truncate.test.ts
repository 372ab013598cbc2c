import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clip } from '../../src/platforms/discord/limits.ts';
import { distinctLabels, truncate } from '../../src/reply/truncate.ts';

const LONG = 'La muy larga e increíblemente triste historia de la cándida Eréndira y de su abuela';

it('labels that differ only where they are cut are told apart by their end', () => {
  const labels = [`${LONG} (1983)`, `${LONG} (2017)`, 'Otra'];
  expect(distinctLabels(labels, 40, truncate)).toEqual([
    'La muy larga e…ra y de su abuela (1983)',
    'La muy larga e…ra y de su abuela (2017)',
    'Otra',
  ]);
});

it('those that are the same there too are numbered', () => {
  const labels = ['1', '2'].map((part) => `${LONG} ${part} ${LONG}`);
  const [one, two] = distinctLabels(labels, 30, truncate);
  expect(two).toMatch(/… \(2\)$/);
  expect(one).not.toBe(two);
});

it.each([
  ['characters', truncate, (text: string) => [...text].length],
  ['UTF-16 units', clip, (text: string) => text.length],
])('different labels stay different, and none is too long: %s', (_unit, shorten, lengthOf) => {
  const alike = fc.tuple(
    fc.constantFrom('', LONG, '🎬'.repeat(60)),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('', LONG, '🎬'.repeat(60)),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(
        alike.map((parts) => parts.join('').trim()),
        { maxLength: 25 },
      ),
      (labels) => {
        const shown = distinctLabels(labels, 100, shorten);
        expect(new Set(shown).size).toBe(labels.length);
        for (const label of shown) expect(lengthOf(label)).toBeLessThanOrEqual(100);
      },
    ),
    { numRuns: 150 },
  );
});
