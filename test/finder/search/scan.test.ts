import fc from 'fast-check';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';
import { expect, it } from 'vitest';
import { packLexicon, unpackLexicon } from '../../../src/finder/index/lexicon.ts';
import { stringAt } from '../../../src/finder/index/packed-strings.ts';
import { scan } from '../../../src/finder/search/scan.ts';
import { slipCosts, WHOLE } from '../../../src/finder/search/slip-costs.ts';
import { SlipTable } from '../../../src/finder/search/slip-table.ts';

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

it('finds the same words as comparing with each of them', () => {
  const table = new SlipTable(PLAIN);
  fc.assert(
    fc.property(
      fc.uniqueArray(WORD, { maxLength: 60 }),
      WORD,
      fc.integer({ min: 1, max: 3 }),
      (words, typed, slips) => {
        const lexicon = unpackLexicon(new Map(packLexicon('words', [...words].sort())), 'words');
        const found = new Map<string, number>();
        const reach = { limit: slips * WHOLE, lengths: slips };
        scan(lexicon, bytesOf(typed), table, reach, (at, cost) => {
          const word = stringAt(lexicon.texts, at);
          found.set(word, Math.min(cost / WHOLE, found.get(word) ?? cost));
        });
        const expected = words.filter((word) => distance(word, typed) <= slips);
        expect([...found.keys()].sort()).toEqual(expected.sort());
        for (const [word, cost] of found) expect(cost).toBe(distance(word, typed));
      },
    ),
  );
});
