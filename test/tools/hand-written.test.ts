import { expect, test } from 'vitest';
import { affinityFaults, synopsisFaults } from '../../tools/hand-written/faults.ts';

const line = (number: number, place: number, otherId: string, motive = 'robo coral con humor') => ({
  line: number,
  imdbId: 'tt0000001',
  place,
  otherId,
  motive,
});

test('a list in order, each film once, has no faults', () => {
  expect(affinityFaults([line(2, 1, 'tt0000002'), line(3, 2, 'tt0000003')])).toEqual([]);
});

test.each([
  ['the film itself', [line(2, 1, 'tt0000001')], 'the film itself'],
  ['a double', [line(2, 1, 'tt0000002'), line(3, 2, 'tt0000002')], 'on the list already'],
  ['a place left out', [line(2, 1, 'tt0000002'), line(3, 3, 'tt0000003')], 'place 3 where 2'],
  ['a long motive', [line(2, 1, 'tt0000002', 'a'.repeat(61))], '61 characters'],
  ['another script', [line(2, 1, 'tt0000002', 'ограбление')], 'not written as Spanish is'],
])('%s is named with its line', (_, lines, fault) => {
  const faults = affinityFaults(lines);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`afinidades.csv:${lines.at(-1)?.line}: `);
  expect(faults[0]).toContain(fault);
});

test('a motive that is told too often is named once', () => {
  const lines = Array.from({ length: 45 }, (_, index) => ({
    ...line(index + 2, 1, 'tt9999999'),
    imdbId: `tt${1_000_000 + index}`,
  }));
  expect(affinityFaults(lines)).toEqual([expect.stringContaining('more than 40 times')]);
});

test('an id that no film of the catalogue has', () => {
  const known = new Set(['tt0000001']);
  expect(affinityFaults([line(2, 1, 'tt0000002')], known)).toEqual([
    expect.stringContaining('no film has the id tt0000002'),
  ]);
});

test('synopses are one a film, of a sentence or two', () => {
  const synopsis = 'Una mujer vuelve a su pueblo y encuentra lo que dejó allí enterrado.';
  const one = { line: 2, imdbId: 'tt0000001', synopsis };
  expect(synopsisFaults([one])).toEqual([]);
  expect(synopsisFaults([one, { ...one, line: 3 }])).toHaveLength(1);
  expect(synopsisFaults([{ ...one, synopsis: 'Corta.' }])).toHaveLength(1);
  expect(synopsisFaults([{ ...one, synopsis: synopsis.slice(0, -1) }])).toHaveLength(1);
});
