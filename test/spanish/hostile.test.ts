import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findAudiences, parseAudience } from '../../src/spanish/audiences.ts';
import { characterIn } from '../../src/spanish/characters.ts';
import { comparisonIn } from '../../src/spanish/comparisons.ts';
import { findCountries, parseCountry } from '../../src/spanish/countries.ts';
import { findRuntimes, parseRuntime } from '../../src/spanish/durations.ts';
import { findEpochs, parseEpoch } from '../../src/spanish/epochs.ts';
import { parseFact } from '../../src/spanish/facts.ts';
import { findGenres, parseGenres } from '../../src/spanish/genre-words.ts';
import { plain } from '../../src/spanish/grammar.ts';
import { findLanguages, parseLanguage } from '../../src/spanish/languages.ts';
import { parseNumber } from '../../src/spanish/numbers.ts';
import { findOrders, parseOrder } from '../../src/spanish/orders.ts';
import {
  findRevenues,
  findScores,
  findVotes,
  parseRevenue,
  parseScore,
  parseVotes,
} from '../../src/spanish/scores.ts';
import { findDays } from '../../src/spanish/when/days.ts';
import { findHours } from '../../src/spanish/when/hours.ts';
import { findSpans } from '../../src/spanish/when/spans.ts';
import { parseWhen } from '../../src/spanish/when/when.ts';

const PARSERS = {
  parseAudience,
  characterIn,
  comparisonIn,
  parseCountry,
  parseRuntime,
  parseEpoch,
  parseFact,
  parseGenres,
  parseLanguage,
  parseNumber,
  parseOrder,
  parseScore,
  parseVotes,
  parseRevenue,
  parseWhen,
};
const FINDERS = {
  findAudiences,
  findCountries,
  findRuntimes,
  findEpochs,
  findGenres,
  findLanguages,
  findOrders,
  findScores,
  findVotes,
  findRevenues,
  findDays,
  findHours,
  findSpans,
};
const READERS = Object.entries<(text: string) => unknown>({
  ...PARSERS,
  ...Object.fromEntries(
    Object.entries(FINDERS).map(([name, find]) => [name, (text: string) => find(plain(text))]),
  ),
});

/** Milliseconds of processor time. */
const CPU_MAX = 50;
const LENGTH = 1000;

const repeated = (part: string): string =>
  part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

const HOSTILE = [
  'a',
  ' ',
  '1',
  '1.',
  '1 ',
  'mil ',
  'y ',
  'de ',
  'los ',
  'de los ',
  'entre 1 y ',
  'un mil ',
  'veinte y ',
  'menos de ',
  'que no dure mas de ',
  'con una nota ',
  '19',
  "'80s ",
  'hace de ',
  'es ',
  'ﷺ',
  'ñ',
  'para ver con mis hijos de 5 ',
  'hora y media y ',
  'decada de los ',
  'a las 9 y media de la ',
  'el viernes 12 ',
  'en dos horas y ',
  '😀',
].map(repeated);

it.each(READERS)('%s reads hostile text in bounded time', (_name, read) => {
  for (const text of HOSTILE) {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000, text.slice(0, 20)).toBeLessThan(CPU_MAX);
  }
});

it('any text is read without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      for (const [, read] of READERS) read(text);
    }),
    { numRuns: 200 },
  );
});

it('what is found stands where it says', () => {
  const words = fc.constantFrom(
    ...'de los 80 90 menos mas entre y 1990 horas minutos nota votos terror francesas para niños las mejores 100 millones el viernes 12/3 mañana por la noche 22:30 hs que viene en'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (said) => {
      const text = plain(said.join(' '));
      for (const find of Object.values(FINDERS)) {
        let last = 0;
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
      }
    }),
  );
});
