import { describe, expect, test } from 'vitest';
import { guessKeywords } from '../../../src/recommender/training/guessed-keywords.ts';
import { listsOf } from '../../../src/recommender/training/sparse.ts';

const FANG = 0;
const CASTLE = 1;
const VAMPIRE = 70;

/** A hundred films: the first eight have a word of their own, and all but the last of these are tagged. */
function catalogue(word: number, tagged: number) {
  const words = listsOf(
    Array.from({ length: 100 }, (_, film) => (film < 8 ? [word, CASTLE] : [CASTLE])),
  );
  const films = Int32Array.from({ length: tagged }, (_, film) => film);
  return { words, tags: { films, keywords: films.map(() => VAMPIRE) } };
}

describe('keywords guessed from words', () => {
  test('an untagged film gets what tagged films with its words have', () => {
    const { words, tags } = catalogue(FANG, 7);
    // Others are tagged otherwise: the word tells them apart.
    const others = Int32Array.from({ length: 92 }, (_, i) => 8 + i);
    const guessed = guessKeywords(words, 2, {
      films: Int32Array.from([...tags.films, ...others]),
      keywords: Int32Array.from([...tags.keywords, ...others.map(() => 71)]),
    });
    expect([...guessed.films]).toEqual([7]);
    expect([...guessed.keywords]).toEqual([VAMPIRE]);
    expect(guessed.shares[0]).toBeGreaterThan(0.5);
    expect(guessed.shares[0]).toBeLessThanOrEqual(1);
  });

  test('a word that two tagged films have, or that all have, leads to nothing', () => {
    const { words, tags } = catalogue(FANG, 2);
    expect([...guessKeywords(words, 2, tags).films]).toEqual([]);
  });
});
