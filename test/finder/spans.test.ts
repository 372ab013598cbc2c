import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Finder, Mention } from '../../src/finder/finder.ts';
import { loadFinder } from '../../src/finder/load-finder.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

let finder: Finder;
beforeAll(async () => {
  finder = loadFinder(await demoCatalogue());
});

const wordsOf = (message: string): string[] => message.split(' ');

/** The name that each span stands for, by the words of the span. */
function mentioned(message: string): Record<string, string> {
  const words = wordsOf(message);
  const nameOf = ({ movies: [movie], people: [person] }: Mention): string =>
    (movie?.confidence ?? 0) >= (person?.confidence ?? 0)
      ? `${movie?.title} (${movie?.year})`
      : `${person?.name}`;
  const mentions = finder.spans(words).mentions();
  return Object.fromEntries(
    mentions.map((mention) => [words.slice(mention.start, mention.end).join(' '), nameOf(mention)]),
  );
}

it.each([
  ['algo parecido a el padrino pero mas corto', 'el padrino', 'The Godfather (1972)'],
  ['quiero ver volver al futuro hoy', 'volver al futuro', 'Back to the Future (1985)'],
  [
    'la de jarry poter y la piedra filosofal por favor',
    'jarry poter y la piedra filosofal',
    "Harry Potter and the Philosopher's Stone (2001)",
  ],
  ['algo con leonardo di caprio de los 90', 'leonardo di caprio', 'Leonardo DiCaprio'],
  ['qué dirigió Steven Spielberg en 1993', 'Steven Spielberg', 'Steven Spielberg'],
])('«%s» mentions «%s»', (message, words, expected) => {
  expect(mentioned(message)[words]).toBe(expected);
});

it('names each of several films and persons', () => {
  expect(mentioned('que es mejor inception o fight club de brad pitt')).toMatchObject({
    inception: 'Inception (2010)',
    'fight club': 'Fight Club (1999)',
    'brad pitt': 'Brad Pitt',
  });
});

it('says what was typed in full', () => {
  const [mention] = finder.spans(['algo', 'como', 'El', 'Padrino']).mentions();
  expect(mention).toMatchObject({ start: 2, end: 4, movies: [{ exact: true }] });
});

it('searches any span as if it alone had been typed', () => {
  const spans = finder.spans(wordsOf('quien dirigio la de el padrino con al pacino'));
  expect(spans.movies(4, 6)).toEqual(finder.movies('el padrino'));
  expect(spans.people(7, 9, { role: 'actor', limit: 2 })).toEqual(
    finder.people('al pacino', { role: 'actor', limit: 2 }),
  );
});

it('finds spans within any message, the same each time', () => {
  const word = fc.oneof(
    fc.constantFrom('el', 'de', 'padrino', 'harry', 'poter', 'brad', 'pit', '2', '1994', 'y', ''),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 90 }), (words) => {
      const mentions = finder.spans(words).mentions();
      expect(finder.spans(words).mentions()).toEqual(mentions);
      for (const { start, end, movies, people } of mentions) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(words.length);
        expect(movies.length + people.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});
