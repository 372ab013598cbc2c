import type { Bot } from '../../src/app/bot.ts';
import type { Command } from '../../src/core/command.ts';
import { answerLines } from './answer.ts';

/** Longer answers are cut: what they look like is shown, not all that they say. */
const LINES_MAX = 12;

/** A line for each command: its names, its first example and what it does. */
export function commandTable({ registry }: Bot): string {
  const rows = registry.commands.map((command) => {
    const { description, examples } = command;
    return `| ${namesOf(command)} | ${description} | ${examples[0] ? `\`${examples[0]}\`` : ''} |`;
  });
  return ['| orden | qué hace | por ejemplo |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A section for each command: its first example, and what the bot answers. */
export async function commandSections(bot: Bot): Promise<string> {
  const sections = bot.registry.commands.map(async (command) => {
    const message = `/${command.name} ${command.examples[0] ?? ''}`.trim();
    const lines = await answerLines(bot, message, LINES_MAX);
    return [
      `## ${namesOf(command)}`,
      '',
      `${command.description}.`,
      '',
      '```text',
      `butaca> ${message}`,
      ...lines,
      '```',
    ].join('\n');
  });
  return (await Promise.all(sections)).join('\n\n');
}

const namesOf = <C>({ name, aliases }: Command<C>): string =>
  [name, ...aliases].map((each) => `\`/${each}\``).join(', ');
