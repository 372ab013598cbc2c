import type { Bot } from '../../src/app/bot.ts';
import type { Turn } from '../../src/core/turn.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { TURN } from './turn.ts';

/** Says messages one after another in a talk of their own. @returns the last answer */
export async function sayAllTo(bot: Bot, messages: readonly string[]): Promise<Reply> {
  const name = messages.join();
  const turn: Turn = { ...TURN, person: `terminal:${name}`, place: `terminal:${name}` };
  let reply: Reply = { data: {}, blocks: [] };
  for (const message of messages) reply = (await bot.dispatcher.message(message, turn)).reply;
  return reply;
}
