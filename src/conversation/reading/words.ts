import { ADDRESS_WORDS, CHAT_SPELLING } from '../../spanish/chat-spelling.ts';
import { plain } from '../../spanish/grammar.ts';

/** A word of a message, where it stands in its plain text. */
export interface Word {
  /** As it stands in the plain text. */
  readonly text: string;
  /** As a dictionary has it: `q` is `que`. */
  readonly spelled: string;
  readonly start: number;
  readonly end: number;
  /** Written with a capital within a sentence, or quoted: what names and titles are. */
  readonly capital: boolean;
}

/** A message as it is read: its plain text (lower case, without accents) and its words. */
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
  const text = plain(raw).replace(EMPTY, (phrase) => ' '.repeat(phrase.length));
  const capitals = capitalWords(raw);
  const words = [...text.matchAll(WORD)].slice(0, WORDS_MAX).map((match): Word => {
    const [word] = match;
    return {
      text: word,
      spelled: CHAT_SPELLING.get(word) ?? correct(word),
      start: match.index,
      end: match.index + word.length,
      capital: capitals.has(word),
    };
  });
  return { raw, plain: text, words };
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
