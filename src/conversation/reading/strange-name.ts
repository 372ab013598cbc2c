import { SMALL } from './name-strength.ts';
import type { Reading } from './reading.ts';
import type { Understanding } from './understanding.ts';
import type { Message, Word } from './words.ts';

/** Shorter words are no names. */
const NAME_MIN = 4;

type Language = Pick<Understanding, 'classifier' | 'isCommon'>;

/** So many words that are nobody's, one after another, are no title but noise. */
const NOISE_MIN = 8;

/** Whether a word is one of nobody's: neither people ask with it, nor is it of the language. */
const isStrange = (
  { text, spelled }: Pick<Word, 'text' | 'spelled'>,
  { classifier, isCommon }: Language,
): boolean =>
  text.length >= NAME_MIN && !classifier.knows(spelled) && !isCommon(text) && !/^\d+$/.test(text);

/** The first words beside each other that are nobody's, from one where `begins` holds; places in the message. */
export function strangeWords(
  { words }: Message,
  language: Language,
  begins: (place: number) => boolean,
): { readonly from: number; readonly to: number } | undefined {
  const isName = (place: number): boolean => {
    const word = words[place];
    return word !== undefined && isStrange(word, language);
  };
  const from = words.findIndex((_, place) => begins(place) && isName(place));
  if (from < 0) return undefined;
  let to = from + 1;
  while (isName(to)) to += 1;
  return { from, to };
}

/** Words that may name a film which nobody is sure of. */
export interface StrangeTitle {
  readonly text: string;
  /** 0–1, of the film that the finder holds likeliest. */
  readonly confidence: number;
  /** Places in the plain text. */
  readonly start: number;
  readonly end: number;
  /** What the classifier is given: a film in place of those words. */
  readonly pattern: readonly string[];
}

const ARTICLE = /^(?:el|la|los|las|the)$/;

/** "Toy stori": the words that nothing in a message explains, with those beside them that make a title of them. */
export function strangeTitle(
  { message, spoken, filters, pattern }: Reading,
  { finder, ...language }: Language & Pick<Understanding, 'finder'>,
): StrangeTitle | undefined {
  const { words } = message;
  const explained = [...spoken, ...filters];
  const found = strangeWords(message, language, (place) => {
    const { start = 0, end = 0 } = words[place] ?? {};
    return !explained.some((one) => one.start < end && start < one.end);
  });
  if (!found) return undefined;
  const { from, to } = found;
  if (to - from >= NOISE_MIN) return undefined;
  const joins = (place: number): boolean => !SMALL.has(words[place]?.text ?? 'a');
  const begins = (place: number): boolean => joins(place) || ARTICLE.test(words[place]?.text ?? '');
  const spans = [from, ...(begins(from - 1) ? [from - 1] : [])].flatMap((start) =>
    [to, ...(joins(to) ? [to + 1] : [])].map((end) => words.slice(start, end)),
  );
  const titles = spans.map((span) => {
    const text = span.map((word) => word.text).join(' ');
    const said = new Set(span.map(({ spelled }) => spelled));
    return {
      text,
      confidence: finder.movies(text, 1)[0]?.confidence ?? 0,
      start: span[0]?.start ?? 0,
      end: span.at(-1)?.end ?? 0,
      pattern: [
        ...pattern.filter((word) => word !== '{pelicula}' && !said.has(word)),
        '{pelicula}',
      ],
    };
  });
  return titles.reduce((best, one) => (one.confidence > best.confidence ? one : best));
}
