import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf } from '../../src/reply/page.ts';

const LETTERS = [...'abcdefg'];

it.each([
  [1, 'abc', 1, 1],
  [3, 'g', 3, 7],
  [4, 'g', 3, 7],
  [0, 'abc', 1, 1],
  [-5, 'abc', 1, 1],
  [2.9, 'def', 2, 4],
  [Number.NaN, 'abc', 1, 1],
  [Number.POSITIVE_INFINITY, 'g', 3, 7],
])('page %s of seven letters by three is «%s»', (asked, letters, number, start) => {
  const items = [...letters];
  expect(pageOf(LETTERS, asked, 3)).toEqual({ items, number, count: 3, start });
});

it('a list without items has one page without items', () => {
  expect(pageOf([], 7, 3)).toEqual({ items: [], number: 1, count: 1, start: 1 });
});

it('the pages of a list are the list, each item once, numbered as in the list', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 12 }), (all, size) => {
      const { count } = pageOf(all, 1, size);
      const pages = Array.from({ length: count }, (_, index) => pageOf(all, index + 1, size));
      expect(pages.flatMap(({ items }) => items)).toEqual(all);
      for (const { items, start } of pages) {
        expect(all.slice(start - 1, start - 1 + items.length)).toEqual(items);
        expect(items.length).toBeLessThanOrEqual(size);
      }
    }),
  );
});
