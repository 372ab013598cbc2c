import { at, invert, type Lists, listAt, listsByKey, realAt } from './sparse.ts';

/** Which films have which keywords, an entry for each pair. */
export interface KeywordEntries {
  readonly films: Int32Array;
  /** Raw ids. */
  readonly keywords: Int32Array;
  /** How surely the film has the keyword: 1 where somebody tagged it. */
  readonly shares: Float32Array;
}

/** A guess counts so many times its chance, at most as much as a tag: taggers leave out most of what is true. */
const BELIEF = 2;
/** A word leads to a keyword that so many films with both have, … */
const LEAST_FILMS = 3;
/** … that at least this share of the films with the word have, counting so many more that don't, … */
const LEAST_SHARE = 0.08;
const DOUBT = 6;
/** … and that this many times more of them have than of all films. */
const LEAST_LIFT = 5;

interface Association {
  readonly keyword: number;
  readonly share: number;
}

/**
 * Guesses from the words of its title and overview what a film would be tagged with besides what it is: the keywords
 * that tagged films with the same words have (association rules by share and lift: Agrawal et al. 1993).
 * @param words of each film, numbered
 * @param wordCount one more than the greatest of them
 * @param tagged what somebody tagged
 * @returns the guesses alone
 */
export function guessKeywords(
  words: Lists,
  wordCount: number,
  tagged: Omit<KeywordEntries, 'shares'>,
): KeywordEntries {
  const filmCount = words.offsets.length - 1;
  const { ids, terms } = numbered(tagged.keywords);
  const byFilm = listsByKey(tagged.films, terms, filmCount);
  const tagsOf = (film: number): Int32Array => listAt(byFilm, film);
  const associations = associate(words, wordCount, byFilm, ids.length);
  const films: number[] = [];
  const keywords: number[] = [];
  const shares: number[] = [];
  const sums = new Float64Array(ids.length);
  for (let film = 0; film < filmCount; film++) {
    const own = tagsOf(film);
    const found = new Set<number>();
    for (const word of listAt(words, film)) {
      for (const { keyword, share } of associations[word] ?? []) {
        sums[keyword] = realAt(sums, keyword) + share;
        found.add(keyword);
      }
    }
    for (const keyword of own) found.delete(keyword);
    for (const keyword of found) {
      films.push(film);
      keywords.push(at(ids, keyword));
      shares.push(Math.min(1, BELIEF * realAt(sums, keyword)));
    }
    for (const word of listAt(words, film)) {
      for (const { keyword } of associations[word] ?? []) sums[keyword] = 0;
    }
  }
  return {
    films: Int32Array.from(films),
    keywords: Int32Array.from(keywords),
    shares: Float32Array.from(shares),
  };
}

/** By word, the keywords that it leads to. */
function associate(words: Lists, wordCount: number, byFilm: Lists, keywordCount: number) {
  const filmCount = words.offsets.length - 1;
  const taggedFilms = Int32Array.from({ length: filmCount }, (_, film) => film).filter(
    (film) => listAt(byFilm, film).length > 0,
  );
  const holders = invert(words, wordCount, taggedFilms, filmCount);
  const frequencies = new Int32Array(keywordCount);
  for (const keyword of byFilm.values) frequencies[keyword] = at(frequencies, keyword) + 1;
  const counts = new Int32Array(keywordCount);
  return Array.from({ length: wordCount }, (_, word): Association[] => {
    const having = listAt(holders, word);
    const met: number[] = [];
    for (const film of having) {
      for (const keyword of listAt(byFilm, film)) {
        if (at(counts, keyword) === 0) met.push(keyword);
        counts[keyword] = at(counts, keyword) + 1;
      }
    }
    const led: Association[] = [];
    for (const keyword of met) {
      const count = at(counts, keyword);
      counts[keyword] = 0;
      const share = count / (having.length + DOUBT);
      const lift = (share * taggedFilms.length) / at(frequencies, keyword);
      if (count >= LEAST_FILMS && share >= LEAST_SHARE && lift >= LEAST_LIFT) {
        led.push({ keyword, share });
      }
    }
    return led;
  });
}

/** Raw ids as numbers counted from 0, and the raw id of each number. */
function numbered(rawIds: Int32Array): { ids: Int32Array; terms: Int32Array } {
  const numbers = new Map<number, number>();
  const terms = rawIds.map((id) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  });
  return { ids: Int32Array.from(numbers.keys()), terms };
}
