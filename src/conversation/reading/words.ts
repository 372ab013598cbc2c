import { everyMatch } from '../../core/text.ts';
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
  /(?<![a-z0-9])(?:por (?:favor|fa(?:vor)?cito)|si (?:eres|es|fueras) (?:tan )?amable|muchas gracias|gracias de antemano|de (?:toda )?la historia|de todos los tiempos|en (?:total|general)|hasta (?:ahora|la fecha)|del cine|en la base(?: de datos)?|en tu catalogo|(?<=^¡?)buenas(?=[,!.]+ )|(?<=^|[.…,;!?] ?)bueno(?=,| (?:y|de|las|con|mejor)(?![a-z])))(?![a-z0-9])/gu;

const WORD = /[\p{L}\p{N}]+/gu;
const QUOTED = /["“«]([^"”»]{2,80})["”»]/gu;
/** A word with a capital within a sentence. */
const CAPITAL = /(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}\p{N}.·'’-]*/gu;

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
  for (const match of everyMatch(typed, WORD)) {
    const [word] = match;
    const spelled = CHAT_SPELLING.get(word) ?? correct(word);
    text += typed.slice(read, match.index);
    const start = text.length;
    text += spelled;
    read = match.index + word.length;
    words.push({ text: word, spelled, start, end: text.length, capital: capitals.has(word) });
  }
  text += typed.slice(read);
  return { raw, ...withoutEmpty(text, words.slice(0, WORDS_MAX)) };
}

/** A text without its empty phrases, and the words that are left where they stand then. */
function withoutEmpty(text: string, words: readonly Word[]): Pick<Message, 'plain' | 'words'> {
  const phrases = everyMatch(text, EMPTY).map(({ 0: phrase, index }) => {
    const end = index + phrase.length;
    // One of the spaces around it goes too.
    return text[end] === ' ' ? { start: index, end: end + 1 } : { start: index, end };
  });
  const kept = words.filter(
    (word) => !phrases.some((one) => word.start >= one.start && word.end <= one.end),
  );
  const shift = (place: number): number =>
    phrases.reduce((sum, { start, end }) => (end <= place ? sum - (end - start) : sum), place);
  return {
    plain: phrases.reduceRight(
      (left, { start, end }) => left.slice(0, start) + left.slice(end),
      text,
    ),
    words: kept.map((word) => ({
      ...word,
      start: shift(word.start),
      end: shift(word.start) + word.end - word.start,
    })),
  };
}

/**
 * The words that have a capital though no sentence begins with them (none in a text of capitals only), and those
 * between quotation marks.
 */
function capitalWords(raw: string): ReadonlySet<string> {
  const quoted = everyMatch(raw, QUOTED).flatMap(([, text = '']) => plain(text).match(WORD) ?? []);
  if (raw === raw.toUpperCase()) return new Set(quoted);
  const within = everyMatch(raw, CAPITAL);
  return new Set([...quoted, ...within.map(([word]) => plain(word).replace(/[.·'’-]+$/u, ''))]);
}

/** Words that ask for nothing: whom one talks to, laughter, filler. */
export const isAddress = (word: string): boolean => ADDRESS_WORDS.has(word);
