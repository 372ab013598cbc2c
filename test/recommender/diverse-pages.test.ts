import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealPages, MOST } from '../../src/recommender/similar/diverse-pages.ts';
import { RECOMMENDED_A_PAGE } from '../../src/reply/page.ts';

const ranked = fc.array(
  fc.record({ collectionId: fc.integer({ min: 0, max: 4 }), only: fc.integer({ min: 0, max: 1 }) }),
  { maxLength: 60 },
);

describe('fives', () => {
  test('never hold a film twice, more than two of a saga, or more than 25 in all', () => {
    fc.assert(
      fc.property(ranked, (films) => {
        const pages = dealPages(
          films.map(({ collectionId }, place) => ({ collectionId, place })),
          1,
        );
        const shown = pages.flat().map(({ place }) => place);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length).toBeLessThanOrEqual(MOST);
        for (const page of pages) {
          expect(page.length).toBeLessThanOrEqual(RECOMMENDED_A_PAGE);
          expect(page.map(({ place }) => place)).toEqual(
            page.map(({ place }) => place).sort((a, b) => a - b),
          );
          for (const saga of [1, 2, 3, 4]) {
            expect(page.filter(({ collectionId }) => collectionId === saga).length).toBeLessThan(3);
          }
        }
      }),
    );
  });

  test('beside two films hold at most three that only one of them brings in', () => {
    fc.assert(
      fc.property(ranked, (films) => {
        for (const page of dealPages(films, 2)) {
          for (const seed of [0, 1]) {
            expect(page.filter(({ only }) => only === seed).length).toBeLessThanOrEqual(3);
          }
        }
      }),
    );
  });

  test('keep the third of a saga for the next five', () => {
    const saga = [1, 2, 3].map((id) => ({ id, collectionId: 7 }));
    const others = [4, 5, 6, 7].map((id) => ({ id, collectionId: 0 }));
    const pages = dealPages([...saga, ...others], 1);
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([
      [1, 2, 4, 5, 6],
      [3, 7],
    ]);
  });
});
