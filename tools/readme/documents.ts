import type { Bot } from '../../src/app/bot.ts';
import { commandSections, commandTable } from './commands.ts';
import { conversations } from './conversations.ts';
import { readmeTalk } from './readme-talk.ts';

/** What answers depend on besides the catalogue: documents are the same wherever they are written. */
export const SURROUNDINGS = { LOCALE: 'es-419', TIME_ZONE: 'America/Mexico_City' } as const;

type Part = (bot: Bot) => string | Promise<string>;

/** The documents with parts that the bot writes, by the name that stands in their marks. */
export const DOCUMENTS: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  'README.md': { talk: readmeTalk, commands: commandTable },
  'docs/comandos.md': { commands: commandSections },
  'docs/conversaciones.md': { talks: conversations },
};

/**
 * A document with its parts made anew, each between `<!-- name:start -->` and `<!-- name:end -->`.
 * @throws Error when a part's marks are missing
 */
export async function withParts(
  text: string,
  parts: Readonly<Record<string, Part>>,
  bot: Bot,
): Promise<string> {
  let result = text;
  for (const [name, part] of Object.entries(parts)) {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
    const [from, to] = [result.indexOf(start), result.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`There is no ${start} … ${end}`);
    const before = result.slice(0, from + start.length);
    result = `${before}\n${await part(bot)}\n${result.slice(to)}`;
  }
  return result;
}
