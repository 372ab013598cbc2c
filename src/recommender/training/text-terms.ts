import porterEnglish from 'natural/lib/natural/stemmers/porter_stemmer.js';
import porterSpanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import Tokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer_es.js';

/** Words that nearly every sentence of the language has, and no sentence of the other. */
const SPANISH = new Set(['el', 'la', 'los', 'las', 'de', 'que', 'una', 'con', 'por', 'su', 'del']);
const ENGLISH = new Set(['the', 'and', 'of', 'to', 'with', 'his', 'her', 'is', 'in', 'an', 'for']);

/** A word that loses more letters isn't told from others: Wilder is no "wilderness". */
const ENDING_MOST = 3;

/** A word in more films than this share says nothing about any of them. */
const MAX_SHARE = 0.05;

/** Turns texts, English or Spanish, into numbered stems. */
export function createTextIndex() {
  const tokenizer = new Tokenizer();
  const stems = new Map<string, number>();
  const numberOf = new Map<string, number>();
  const frequencies: number[] = [];

  const stemNumber = (word: string, spanish: boolean): number => {
    const key = spanish ? `es ${word}` : word;
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    const stem = (spanish ? porterSpanish : porterEnglish).stem(word);
    const number = stems.get(stem) ?? stems.size;
    stems.set(stem, number);
    numberOf.set(key, number);
    return number;
  };

  return {
    /** @returns the different stems of a text, and counts it among the texts that have them. */
    add(text: string): number[] {
      const words = tokenizer.tokenize(text.toLowerCase());
      const spanish = isSpanish(words);
      const found = new Set<number>();
      for (const word of words) if (word.length > 2) found.add(stemNumber(word, spanish));
      for (const stem of found) frequencies[stem] = (frequencies[stem] ?? 0) + 1;
      return [...found];
    },
    /** @returns of a film's stems, those that can tell films apart, the rarest first. */
    telling(terms: readonly number[], movieCount: number): number[] {
      const most = Math.max(2, movieCount * MAX_SHARE);
      const frequency = (stem: number): number => frequencies[stem] ?? 0;
      return terms
        .filter((stem) => frequency(stem) > 1 && frequency(stem) <= most)
        .sort((a, b) => frequency(a) - frequency(b) || a - b);
    },
    /** @returns the stems of a text that others have, none of which is counted. */
    known(text: string): number[] {
      const words = tokenizer.tokenize(text.toLowerCase());
      const spanish = isSpanish(words);
      return words.map((word) => stemNumber(word, spanish));
    },
    /** @returns the stems of a few English words; undefined when there is one that no text has for sure */
    stemsOf(text: string): number[] | undefined {
      const found = tokenizer.tokenize(text.toLowerCase()).map((word) => {
        const stem = porterEnglish.stem(word);
        return stem.length < word.length - ENDING_MOST ? undefined : stems.get(stem);
      });
      return found.length > 0 && found.every((stem) => stem !== undefined) ? found : undefined;
    },
    /** How many different stems there are. */
    count: () => stems.size,
  };
}

function isSpanish(words: readonly string[]): boolean {
  let balance = 0;
  for (const word of words) {
    if (SPANISH.has(word)) balance++;
    else if (ENGLISH.has(word)) balance--;
  }
  return balance > 0;
}
