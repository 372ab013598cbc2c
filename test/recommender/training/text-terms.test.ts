import { describe, expect, test } from 'vitest';
import { createTextIndex } from '../../../src/recommender/training/text-terms.ts';

describe('words of overviews', () => {
  test('forms of a word are one term, in Spanish and in English', () => {
    const index = createTextIndex();
    const [one] = index.add('mujer');
    expect(index.add('las mujeres de la casa')).toContain(one);
    const [robot] = index.add('robots');
    expect(index.add('The robot and the boy')).toContain(robot);
  });

  test('words that only one film or very many have tell nothing', () => {
    const index = createTextIndex();
    const all = Array.from({ length: 100 }, (_, film) =>
      index.add(`common ${film < 3 ? 'dinosaur' : ''} ${film === 0 ? 'unicum' : ''}`),
    );
    const told = index.telling(all[0] ?? [], 100);
    expect(told).toHaveLength(1);
    expect(index.telling(all[2] ?? [], 100)).toEqual(told);
    expect(index.telling(all[50] ?? [], 100)).toEqual([]);
  });
});
