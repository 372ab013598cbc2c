import type { Bot } from '../../src/app/bot.ts';
import { answerLines } from './answer.ts';

const LINES_MAX = 8;

/** What a person might type in a first minute. */
const MESSAGES = [
  'score toy story',
  '¿cuántas películas se estrenaron en marzo?',
  'bolber',
  'parecidas a el laberinto del fauno',
];

/** A conversation with the real answers. */
export async function readmeTalk(bot: Bot): Promise<string> {
  const parts: string[] = [];
  for (const message of MESSAGES) {
    parts.push([`butaca> ${message}`, ...(await answerLines(bot, message, LINES_MAX))].join('\n'));
  }
  return ['```text', parts.join('\n\n'), '```'].join('\n');
}
