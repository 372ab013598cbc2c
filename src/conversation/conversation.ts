import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import type { Turn } from '../core/turn.ts';
import type { Reply } from '../reply/reply.ts';
import { anything, asksForAnything } from './anything.ts';
import { after, type Thread } from './memory/thread.ts';
import type { Threads } from './memory/threads.ts';
import type { Understanding } from './reading/services.ts';
import { understand } from './understand.ts';

/** One turn's part in a talk. */
export interface TalkTurn {
  /** What a message that names no command asks for. */
  interpret(text: string): Promise<Interpretation>;
  /** Is told of every answer, so that the next message may refer to it. */
  remember(reply: Reply, request: CommandRequest | undefined, lacks?: string): Promise<void>;
}

/** The request that only lacked what the message says; one that lacked all is said whole: "Volver 8". */
function completed(
  text: string,
  { lacking }: Thread,
  { argsOf }: Understanding,
): Interpretation | undefined {
  if (!lacking) return undefined;
  const { request, option } = lacking;
  const said = Object.keys(request.args).length === 0 ? argsOf(request.command, text) : undefined;
  const args = said?.[option] === undefined ? { ...request.args, [option]: text } : said;
  return { kind: 'run', request: { ...request, args } };
}

export const talkTurn = (turn: Turn, threads: Threads, services: Understanding): TalkTurn => ({
  async interpret(text) {
    const thread = await threads.read(turn);
    const meant = completed(text, thread, services) ?? (await understand(text, thread, services));
    return asksForAnything(meant) ? anything(turn, services) : meant;
  },
  remember: async (reply, request, lacks) =>
    threads.write(turn, after(await threads.read(turn), reply, request, lacks)),
});
