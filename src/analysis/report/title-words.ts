import { words as english } from 'natural/lib/natural/util/stopwords.js';
import { words as spanish } from 'natural/lib/natural/util/stopwords_es.js';
import { words as french } from 'natural/lib/natural/util/stopwords_fr.js';
import { words as italian } from 'natural/lib/natural/util/stopwords_it.js';

/** Articles and particles of other languages of the catalogue, and marks of parts and volumes. */
const MORE =
  "not no don't can't i'm it's one two der die das den und ein eine im vom zu van het een og en i af av de du des les part vol ii iii iv vs st mr mrs dr";

const STOP_WORDS = new Set(
  [...english, ...spanish, ...french, ...italian, ...MORE.split(' ')].map((word) =>
    word.toLowerCase(),
  ),
);

const LENGTH_MIN = 3;

/** The words of titles with the number of titles that hold them, the most frequent first; without stop words. */
export function titleWords(titles: readonly string[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const words = title
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}[\p{L}\p{M}']*/gu);
    for (const word of new Set(words?.map((each) => each.replace(/'s?$/, '')))) {
      if (word.length < LENGTH_MIN || STOP_WORDS.has(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || a.text.localeCompare(b.text, 'es'));
}
