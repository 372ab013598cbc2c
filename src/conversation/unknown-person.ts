import type { CommandRequest } from '../core/dispatcher.ts';
import type { RawArgs } from '../core/message.ts';
import type { Reading } from './reading/reading.ts';
import type { Understanding } from './reading/services.ts';
import { strangeWords } from './reading/strange-name.ts';

/** What stands before whose films are asked for. */
const BEFORE_NAME = new Set(['de', 'con', 'del', 'por']);
/** Options that only say in which order. */
const FILTERS_NOTHING = new Set(['orden', 'pagina']);

/**
 * A list of whatever there is, asked for with a name that nobody is sure to have: whose films are meant is asked,
 * instead of listing all. "Pelis de Scott".
 * @param args what would be listed
 */
export function unknownPerson(
  { message, spoken }: Reading,
  args: RawArgs,
  language: Pick<Understanding, 'classifier' | 'isCommon'>,
): CommandRequest | undefined {
  if (spoken.length > 0 || Object.keys(args).some((name) => !FILTERS_NOTHING.has(name)))
    return undefined;
  const { words } = message;
  const found = strangeWords(message, language, (place) =>
    BEFORE_NAME.has(words[place - 1]?.spelled ?? ''),
  );
  if (!found) return undefined;
  const name = words.slice(found.from, found.to).map(({ text }) => text);
  return { command: 'filmografia', args: { ...args, persona: name.join(' ') } };
}
