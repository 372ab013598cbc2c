import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_es.js';

/** A mention in an example phrase, and what stands for one in a message: `{pelicula}`. */
export const isPlaceholder = (word: string): boolean => word.startsWith('{');

/** Pronouns that hide the stem of the verb that they hang on: recomiéndame, decime, mostrámelas. */
const CLITICS = /(?<=\w{4})(?:me|nos|te|se|le|les)?(?:lo|la|los|las|me|nos|le)$/;

const stems = new Map<string, string>();

/** Stemming takes longer than all else, and messages are made of the same few thousand words. */
const STEMS_KEPT = 20_000;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer.stem(word.replace(CLITICS, ''));
  if (stems.size < STEMS_KEPT) stems.set(word, stem);
  return stem;
}

/**
 * What the classifier sees of a message: its stems, each with its neighbour, how it begins and ends, and which
 * kinds of things it mentions.
 * @param words folded, mentions replaced by placeholders
 */
export function featuresOf(words: readonly string[]): string[] {
  const found = words.map((word) => (isPlaceholder(word) ? word : stemOf(word)));
  const features = new Set<string>(found);
  for (const [index, word] of found.entries()) {
    features.add(`${found[index - 1] ?? '^'} ${word}`);
    if (index > 1) features.add(`${found[index - 2]} ${found[index - 1]} ${word}`);
  }
  features.add(`${found.at(-1) ?? ''} $`);
  if (words.length <= 3) features.add(`#${words.length}`);
  return [...features];
}
