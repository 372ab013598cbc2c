import type { Bot } from '../src/app/bot.ts';
import type { Command } from '../src/core/command.ts';
import { plainText } from '../src/reply/plain-text.ts';

/** Longer answers are cut: the README shows what they look like, not all that they say. */
const LINES_MAX = 12;

const START = '<!-- commands:start -->';
const END = '<!-- commands:end -->';

/** The README with its section on commands made anew: each with its first example and what the bot answers. */
export async function withCommands(readme: string, bot: Bot): Promise<string> {
  const sections = await Promise.all(bot.registry.commands.map((command) => section(command, bot)));
  const [before = '', rest = ''] = readme.split(START);
  const [, after = ''] = rest.split(END);
  return `${before}${START}\n${sections.join('\n')}${END}${after}`;
}

async function section<C>(command: Command<C>, { dispatcher }: Bot): Promise<string> {
  const { name, aliases, description, examples } = command;
  const message = `/${name} ${examples[0] ?? ''}`.trim();
  const { reply } = await dispatcher.message(message);
  const lines = plainText(reply).split('\n');
  const shown = lines.length > LINES_MAX ? [...lines.slice(0, LINES_MAX), '…'] : lines;
  const also = aliases.map((alias) => `\`/${alias}\``).join(', ');
  return [
    `### \`/${name}\`${also && ` · ${also}`}`,
    '',
    `${description}.`,
    '',
    '```text',
    `butaca> ${message}`,
    ...shown,
    '```',
    '',
  ].join('\n');
}
