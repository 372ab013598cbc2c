import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import type { Turn } from '../core/turn.ts';
import type { Reply } from '../reply/reply.ts';
import { after, type Thread } from './memory/thread.ts';
import type { Threads } from './memory/threads.ts';
import type { Understanding } from './reading/services.ts';
import { understand } from './understand.ts';

/** One turn's part in a talk. */
export interface TalkTurn {
  /** What a message that names no command asks for. */
  interpret(text: string): Promise<Interpretation>;
  /** Is told of every answer, so that the next message may refer to it. */
  remember(reply: Reply, request: CommandRequest | undefined, lacks?: string): void;
}

/** The request that only lacked what the message says. */
const completed = (text: string, { lacking }: Thread): Interpretation | undefined =>
  lacking && {
    kind: 'run',
    request: {
      ...lacking.request,
      args: { ...lacking.request.args, [lacking.option]: text },
    },
  };

export const talkTurn = (turn: Turn, threads: Threads, services: Understanding): TalkTurn => ({
  async interpret(text) {
    const thread = threads.read(turn);
    return completed(text, thread) ?? understand(text, thread, services);
  },
  remember: (reply, request, lacks) =>
    threads.write(turn, after(threads.read(turn), reply, request, lacks)),
});
