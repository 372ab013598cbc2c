import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import pc from 'picocolors';
import { encodeTarget } from '../../core/target.ts';
import type { Choice } from '../../reply/actions.ts';
import { FAREWELL, GREETING } from '../../wording/terminal.ts';
import type { ServedBot, Surroundings } from '../platform.ts';
import { completeLine } from './complete.ts';
import { fileNamedIn, withFilesSaved } from './files.ts';
import { renderTerminal } from './render.ts';
import { terminalTurn } from './terminal-turn.ts';

export interface Screen {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person sits there: a prompt is written and lines are edited. */
  readonly interactive: boolean;
  readonly colour: boolean;
}

const LEAVE = new Set(['salir', '/salir', 'exit', 'quit']);

/**
 * A conversation in the terminal; ends with Ctrl-C, Ctrl-D, `salir`, the end of the input or the signal.
 * @returns how many messages were answered
 */
export async function converse(
  { registry, dispatcher }: Pick<ServedBot, 'registry' | 'dispatcher'>,
  { input, output, interactive, colour }: Screen,
  { clock, redact }: Pick<Surroundings, 'clock' | 'redact'>,
  signal?: AbortSignal,
): Promise<number> {
  const say = (text: string) => output.write(`\n${text}\n\n`);
  const turn = () => terminalTurn(clock.date());
  const lines = createInterface({
    input,
    output,
    terminal: interactive,
    prompt: interactive ? pc.createColors(colour).cyan('butaca> ') : '',
    completer: (line: string) => completeLine(line, registry, dispatcher, turn()),
    ...(signal && { signal }),
  });
  lines.on('SIGINT', () => lines.close());
  let choices: readonly Choice[] = [];
  let answers = 0;
  if (interactive) say(GREETING);
  lines.prompt();
  for await (const line of lines) {
    if (LEAVE.has(line.trim().toLowerCase())) break;
    const chosen = /^\s*\d+\s*$/.test(line) ? choices[Number(line) - 1] : undefined;
    const { reply } = await (chosen
      ? dispatcher.press(encodeTarget(chosen.target), turn())
      : dispatcher.message(line, { ...turn(), ...fileNamedIn(line, registry) }));
    const answer = renderTerminal(await withFilesSaved(reply), colour);
    choices = answer.choices;
    say(reply.error ? redact(answer.text) : answer.text);
    answers += 1;
    if (!signal?.aborted) lines.prompt();
  }
  lines.close();
  if (interactive) output.write(`\n${FAREWELL}\n`);
  return answers;
}
