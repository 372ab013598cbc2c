import { ADDRESS_WORDS, CHAT_SPELLING } from '../../spanish/chat-spelling.ts';
import { plain } from '../../spanish/grammar.ts';
import type { Example } from './train.ts';

/** A phrase that means an intent, with `{pelicula}` and the like in place of what it mentions. */
export interface Phrase {
  readonly intent: string;
  readonly phrase: string;
}

const WORD = /\{[a-z]+2?\}|[\p{L}\p{N}]+/gu;

/** The phrases as the classifier sees messages: folded, their spelling restored, without words that ask for nothing. */
export const readExamples = (phrases: readonly Phrase[]): Example[] =>
  phrases.map(({ intent, phrase }) => ({ intent, words: wordsOf(phrase) }));

function wordsOf(phrase: string): string[] {
  const words = [...plain(phrase).matchAll(WORD)].flatMap(([word]) =>
    (CHAT_SPELLING.get(word) ?? word).split(' '),
  );
  const telling = words.filter((word) => !ADDRESS_WORDS.has(word));
  // "Jaja" and "dale" ask for nothing beside other words; alone they are all that is said.
  return telling.length > 0 ? telling : words;
}
