import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import type { Turn } from '../core/turn.ts';
import type { Reply } from '../reply/reply.ts';
import { anything, asksForAnything } from './anything-to-watch.ts';
import { after } from './memory/thread.ts';
import type { Threads } from './memory/threads.ts';
import { completed } from './missing-option.ts';
import type { Understanding } from './reading/understanding.ts';
import { understand } from './understand.ts';

/** One turn's part in a talk. */
export interface TalkTurn {
  /** What a message that names no command asks for. */
  interpret(text: string): Promise<Interpretation>;
  /** Is told of every answer, so that the next message may refer to it. */
  remember(reply: Reply, request: CommandRequest | undefined, lacks?: string): Promise<void>;
}

export const talkTurn = (turn: Turn, threads: Threads, services: Understanding): TalkTurn => ({
  async interpret(text) {
    const thread = await threads.read(turn);
    const meant =
      (await completed(text, thread, services)) ?? (await understand(text, thread, services));
    return asksForAnything(meant) ? anything(turn, services) : meant;
  },
  remember: async (reply, request, lacks) =>
    threads.write(turn, after(await threads.read(turn), reply, request, lacks)),
});
