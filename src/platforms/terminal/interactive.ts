import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import pc from 'picocolors';
import type { Dispatcher } from '../../core/dispatcher.ts';
import type { Registry } from '../../core/registry.ts';
import { encodeTarget } from '../../core/target.ts';
import type { Choice } from '../../reply/actions.ts';
import { completeLine } from './complete.ts';
import { renderTerminal } from './render.ts';

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person sits there: a prompt is written and lines are edited. */
  readonly interactive: boolean;
  readonly colour: boolean;
}

const GREETING =
  'Hola, soy Butaca. Pregúntame por una película o por alguien del cine; /ayuda enseña todo. Ctrl-D para salir.';
const FAREWELL = '¡Hasta la próxima!';
const LEAVE = new Set(['salir', '/salir', 'exit', 'quit']);

/**
 * A conversation in the terminal; ends with Ctrl-C, Ctrl-D, `salir` or the end of the input.
 * @returns how many messages were answered
 */
export async function runInteractive<C>(
  registry: Registry<C>,
  dispatcher: Dispatcher,
  { input, output, interactive, colour }: Terminal,
): Promise<number> {
  const say = (text: string) => output.write(`\n${text}\n\n`);
  const lines = createInterface({
    input,
    output,
    terminal: interactive,
    prompt: interactive ? pc.createColors(colour).cyan('butaca> ') : '',
    completer: (line: string) => completeLine(line, registry, dispatcher),
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
      ? dispatcher.press(encodeTarget(chosen.target))
      : dispatcher.message(line));
    const answer = renderTerminal(reply, colour);
    choices = answer.choices;
    say(answer.text);
    answers += 1;
    lines.prompt();
  }
  lines.close();
  if (interactive) output.write(`\n${FAREWELL}\n`);
  return answers;
}
