import { z } from 'zod';
import type { Thread } from './thread.ts';

/** Longer ones aren't kept: a list of thousands of films is nothing that anybody refers to. */
const TEXT_MAX = 32_768;

const Args = z.record(z.string(), z.string());
const Request = z.object({ command: z.string(), args: Args });
const Target = z.union([
  z.object({ command: z.string(), action: z.string(), params: z.array(z.string()) }),
  Request,
]);
const Id = z.int();

const ThreadJson = z.object({
  request: Request.optional(),
  list: z.array(Id),
  movie: Id.optional(),
  before: Id.optional(),
  person: Id.optional(),
  people: z.array(z.object({ id: Id, name: z.string() })),
  others: z.array(z.object({ id: Id, year: z.int() })),
  choices: z.array(z.object({ label: z.string(), target: Target })),
  lacking: z.object({ request: Request, option: z.string() }).optional(),
  listed: z.object({ request: Request, more: Target.optional() }).optional(),
});

/** A thread as text; undefined where it is too long for one. */
export function writeThread(thread: Thread): string | undefined {
  const text = JSON.stringify(thread);
  return text.length <= TEXT_MAX ? text : undefined;
}

/** The thread that was written; undefined for what another version of the bot wrote otherwise. */
export function readThread(text: string): Thread | undefined {
  try {
    // What is left out of JSON is left out of the object too, which the schema's type can't say.
    return ThreadJson.safeParse(JSON.parse(text)).data as Thread | undefined;
  } catch {
    return undefined;
  }
}
