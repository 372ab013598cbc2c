import type { CommandRequest } from '../core/dispatcher.ts';
import type { RawArgs } from '../core/message.ts';
import type { Reading } from './reading/reading.ts';
import { strangeWords } from './reading/strange-name.ts';
import type { Understanding } from './reading/understanding.ts';
import type { Word } from './reading/words.ts';

/** What stands before whose films are asked for. */
const BEFORE_NAME =
  /^(?:de|con|del|por|dirig[a-z]+|hizo|hacen?|filmo|rodo|actu[a-z]+|protagoni[a-z]+|sale|tiene)$/;
/** Options that only say in which order. */
const FILTERS_NOTHING = new Set(['orden', 'pagina']);

const isUnheard = (
  word: Word | undefined,
  { classifier, isCommon }: Pick<Understanding, 'classifier' | 'isCommon'>,
): boolean => word !== undefined && !classifier.knows(word.spelled) && !isCommon(word.text);

/**
 * A list of whatever there is, asked for with a name that nobody is sure to have: whose films are meant is asked,
 * instead of listing all. "Pelis de Scott".
 * @param asked what would be listed, or counted
 */
export function unknownPerson(
  { message, spoken }: Reading,
  { intent, args }: { readonly intent: string; readonly args: RawArgs },
  language: Pick<Understanding, 'classifier' | 'isCommon'>,
): CommandRequest | undefined {
  if (spoken.length > 0 || Object.keys(args).some((name) => !FILTERS_NOTHING.has(name)))
    return undefined;
  const { words } = message;
  const isBefore = (place: number): boolean => BEFORE_NAME.test(words[place]?.spelled ?? '');
  // "Sa Mendes": a first name may be too short to tell that it is one.
  const isShort = (place: number): boolean =>
    isUnheard(words[place], language) && isBefore(place - 1);
  const found = strangeWords(
    message,
    language,
    (place) => isBefore(place - 1) || isShort(place - 1),
  );
  if (!found) return undefined;
  const from = isShort(found.from - 1) ? found.from - 1 : found.from;
  const name = words.slice(from, found.to).map(({ text }) => text);
  const command = intent === 'contar' ? intent : 'filmografia';
  return { command, args: { ...args, persona: name.join(' ') } };
}
