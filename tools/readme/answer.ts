import type { Bot } from '../../src/app/bot.ts';
import type { Turn } from '../../src/core/turn.ts';
import { plainText } from '../../src/reply/plain-text.ts';

/** Whoever reads the documents: one person alone in a terminal. */
const READER: Turn = {
  platform: 'terminal',
  person: 'terminal:lectora',
  place: 'terminal:lectora',
  private: true,
  at: new Date('2026-01-02T20:00:00Z'),
};

/** A code that is another one each time, and what stands for it. */
const CODE = /(?<![\p{L}\p{N}])[0-9A-HJKMNP-TV-Z]{8}(?![\p{L}\p{N}])/gu;
const CODE_SHOWN = 'K7Q2M9XB';

/** The catalogue's version, another one with each change of its data, and what stands for it. */
const VERSION = /\b[0-9a-f]{12}\b/g;
const VERSION_SHOWN = '0123456789ab';

/**
 * What the bot answers to a message, in lines, and … where it is cut.
 * @param turn who says it, where; whoever reads the documents unless said
 */
export async function answerLines(
  { dispatcher }: Bot,
  message: string,
  linesMax: number,
  turn = READER,
): Promise<string[]> {
  const { reply } = await dispatcher.message(message, turn);
  const lines = plainText(reply)
    .replace(CODE, CODE_SHOWN)
    .replace(VERSION, VERSION_SHOWN)
    .split('\n');
  return lines.length > linesMax ? [...lines.slice(0, linesMax), '…'] : lines;
}
