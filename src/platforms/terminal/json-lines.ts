import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import type { Dispatcher, Outcome } from '../../core/dispatcher.ts';
import { decodeTarget, encodeTarget, fitsInButton } from '../../core/target.ts';
import type { Turn } from '../../core/turn.ts';
import { pressable } from '../../reply/actions.ts';
import { plainText } from '../../reply/plain-text.ts';
import { actionsOf } from '../../reply/poll.ts';
import type { ServedBot, ServedRegistry, Surroundings } from '../platform.ts';
import { fileAt, fileNamedIn, withFilesSaved } from './files.ts';
import { readLines } from './read-lines.ts';
import { terminalTurn } from './terminal-turn.ts';

/** A line that says more than words. */
const Line = z.strictObject({
  texto: z.string(),
  persona: z.string().optional(),
  chat: z.string().optional(),
  /** The path of a file that comes with the words. */
  archivo: z.string().optional(),
});

/**
 * One message a line in, one JSON object a line out, in order:
 * `{entrada, comando, respuesta, datos, error, ms, botones: [{etiqueta, texto}]}`. A line is the words that one
 * person says to the bot alone, or `{"texto", "persona", "chat", "archivo"}`. The `texto` of a button, sent as a
 * message, presses it.
 * @returns how many messages were answered
 */
export async function runJsonLines(
  { registry, dispatcher }: Pick<ServedBot, 'registry' | 'dispatcher'>,
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  { clock, redact }: Pick<Surroundings, 'clock' | 'redact'>,
): Promise<number> {
  let answers = 0;
  for await (const line of readLines(input)) {
    const { texto, persona, chat, archivo } = parseLine(line);
    const turn = {
      ...terminalTurn(clock.date(), persona, chat),
      ...(archivo ? { file: fileAt(archivo) } : fileNamedIn(texto, registry)),
    };
    const outcome = await answer(texto, turn, registry, dispatcher);
    const reply = await withFilesSaved(outcome.reply);
    const written = JSON.stringify({ entrada: texto, ...shown({ ...outcome, reply }) });
    const failed = outcome.reply.error !== undefined;
    if (!output.write(`${failed ? redact(written) : written}\n`)) await once(output, 'drain');
    answers += 1;
  }
  return answers;
}

/** Whatever is no such object is what somebody says. */
function parseLine(line: string): z.infer<typeof Line> {
  if (!line.startsWith('{')) return { texto: line };
  try {
    return Line.safeParse(JSON.parse(line)).data ?? { texto: line };
  } catch {
    return { texto: line };
  }
}

/** Words, or what a button carries: a target's text that names a command by its full name and more than that. */
function answer(
  text: string,
  turn: Turn,
  registry: ServedRegistry,
  dispatcher: Dispatcher,
): Promise<Outcome> {
  const target = /[|!]/.test(text) ? decodeTarget(text) : undefined;
  const presses = target && registry.find(target.command)?.name === target.command;
  return presses ? dispatcher.press(text, turn) : dispatcher.message(text, turn);
}

const shown = ({ command, reply, ms }: Outcome) => ({
  comando: command,
  respuesta: plainText(reply),
  datos: reply.data,
  error: reply.error ?? null,
  ms: Math.round(ms * 1000) / 1000,
  botones: pressable(actionsOf(reply))
    .filter(({ target }) => fitsInButton(target))
    .map(({ label, target }) => ({ etiqueta: label, texto: encodeTarget(target) })),
});
