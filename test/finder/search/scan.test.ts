import fc from 'fast-check';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';
import { expect, it } from 'vitest';
import { packLexicon, unpackLexicon } from '../../../src/finder/index/lexicon.ts';
import { stringAt } from '../../../src/finder/index/packed-strings.ts';
import { type Reach, scan } from '../../../src/finder/search/scan.ts';
import {
  SOUND_COSTS,
  SPELLING_COSTS,
  slipCosts,
  WHOLE,
} from '../../../src/finder/search/slip-costs.ts';
import { SlipTable } from '../../../src/finder/search/slip-table.ts';
import { WalkTable } from '../../../src/finder/search/walk-table.ts';

/** Every slip costs the same, as in the textbook distance. */
const PLAIN = slipCosts({
  replace: new Uint8Array(256 * 256).fill(WHOLE),
  drop: new Uint8Array(256).fill(WHOLE),
  double: WHOLE,
  swap: WHOLE,
});
const WORD = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 1, maxLength: 9 });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const distance = (a: string, b: string): number =>
  DamerauLevenshteinDistance(a, b, { restricted: true });

it('counts slips as optimal string alignment does', () => {
  const table = new SlipTable(PLAIN);
  fc.assert(
    fc.property(WORD, WORD, (a, b) => {
      table.start(bytesOf(a), { band: 20, limit: 100 * WHOLE });
      expect(table.distance(bytesOf(b)) / WHOLE).toBe(distance(a, b));
    }),
  );
});

/** The words that a scan finds, with the least cost of each. */
function scanned(words: readonly string[], typed: string, table: WalkTable, reach: Reach) {
  const lexicon = unpackLexicon(new Map(packLexicon('words', [...words].sort())), 'words');
  const found = new Map<string, number>();
  scan(lexicon, bytesOf(typed), table, reach, (at, cost) => {
    const word = stringAt(lexicon.texts, at);
    found.set(word, Math.min(cost, found.get(word) ?? cost));
  });
  return found;
}

it('finds the same words as comparing with each of them', () => {
  const table = new WalkTable(PLAIN);
  fc.assert(
    fc.property(
      fc.uniqueArray(WORD, { maxLength: 60 }),
      WORD,
      fc.integer({ min: 1, max: 3 }),
      (words, typed, slips) => {
        const found = scanned(words, typed, table, { limit: slips * WHOLE, lengths: slips });
        const near = words.filter((word) => distance(word, typed) <= slips);
        expect(found).toEqual(new Map(near.map((word) => [word, distance(word, typed) * WHOLE])));
      },
    ),
  );
});

it.each([
  ['spelling', SPELLING_COSTS],
  ['sounds', SOUND_COSTS],
])('finds the same words as comparing with each of them, by the costs of %s', (_, costs) => {
  // What a doubled letter costs depends on the side from which it is read.
  const word = fc
    .string({ unit: fc.constantFrom(...'aeiouhbvszyl'), minLength: 1, maxLength: 9 })
    .filter((letters) => !/(.)\1/.test(letters));
  const [table, plain] = [new WalkTable(costs), new SlipTable(costs)];
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      word,
      fc.integer({ min: 5, max: 50 }),
      fc.integer({ min: 1, max: 2 }),
      (words, typed, limit, lengths) => {
        const found = scanned(words, typed, table, { limit, lengths });
        const costOf = (one: Uint8Array, other: Uint8Array): number => {
          plain.start(one, { band: lengths, limit });
          return plain.distance(other);
        };
        const costs = words.map((other) => {
          const [a, b] = [bytesOf(typed), bytesOf(other)];
          // How far a letter is from its place depends on the side, too.
          return [other, Math.min(costOf(a, b), costOf(a.toReversed(), b.toReversed()))] as const;
        });
        expect(found).toEqual(new Map(costs.filter(([, cost]) => cost <= limit)));
      },
    ),
  );
});
