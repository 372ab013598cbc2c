import { ADDRESS_WORDS, CHAT_SPELLING } from '../../spanish/chat-spelling.ts';
import { plain } from '../../spanish/grammar.ts';

/** A word of a message, where it stands in its plain text. */
export interface Word {
  /** As it was typed, folded: what names and titles are looked up by. */
  readonly text: string;
  /** As a dictionary has it: `q` is `que`; it stands so in the plain text. */
  readonly spelled: string;
  readonly start: number;
  readonly end: number;
  /** Written with a capital within a sentence, or quoted: what names and titles are. */
  readonly capital: boolean;
}

/** A message as it is read: its plain text (lower case, without accents, spelled as a dictionary has it) and its words. */
export interface Message {
  readonly raw: string;
  readonly plain: string;
  readonly words: readonly Word[];
}

/** Longer messages are read up to here: nobody asks for anything in more words. */
const WORDS_MAX = 60;

/** Courtesy and emphasis, whose words would be taken for titles and genres. */
const EMPTY =
  /(?<![\p{L}\p{N}])(?:por (?:favor|fa(?:vor)?cito)|si (?:eres|es|fueras) (?:tan )?amable|muchas gracias|gracias de antemano|de (?:toda )?la historia|de todos los tiempos|en total|hasta (?:ahora|la fecha)|del cine|en la base(?: de datos)?|en tu catalogo)(?![\p{L}\p{N}])/gu;

const WORD = /[\p{L}\p{N}]+/gu;

const same = (word: string): string => word;

/**
 * @param raw one line, as `cleanLine` leaves it
 * @param correct a word that is written by ear as it should be
 */
export function readMessage(raw: string, correct: (word: string) => string = same): Message {
  const typed = plain(raw);
  const capitals = capitalWords(raw);
  const words: Word[] = [];
  let text = '';
  let read = 0;
  for (const match of typed.matchAll(WORD)) {
    const [word] = match;
    const spelled = CHAT_SPELLING.get(word) ?? correct(word);
    text += typed.slice(read, match.index);
    const start = text.length;
    text += spelled;
    read = match.index + word.length;
    words.push({ text: word, spelled, start, end: text.length, capital: capitals.has(word) });
  }
  text += typed.slice(read);
  const kept = text.replace(EMPTY, (phrase) => ' '.repeat(phrase.length));
  const said = words.filter(({ start, end }) => kept.slice(start, end).trim() !== '');
  return { raw, plain: kept, words: said.slice(0, WORDS_MAX) };
}

/**
 * The words that have a capital though no sentence begins with them (none in a text of capitals only), and those
 * between quotation marks.
 */
function capitalWords(raw: string): ReadonlySet<string> {
  const quoted = [...raw.matchAll(/["“«]([^"”»]{2,80})["”»]/gu)].flatMap(
    ([, text = '']) => plain(text).match(WORD) ?? [],
  );
  if (raw === raw.toUpperCase()) return new Set(quoted);
  const within = raw.matchAll(/(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}\p{N}.·'’-]*/gu);
  return new Set([
    ...quoted,
    ...[...within].map(([word]) => plain(word).replace(/[.·'’-]+$/u, '')),
  ]);
}

/** Words that ask for nothing: whom one talks to, laughter, filler. */
export const isAddress = (word: string): boolean => ADDRESS_WORDS.has(word);
