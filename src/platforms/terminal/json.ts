import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Dispatcher } from '../../core/dispatcher.ts';
import { plainText } from '../../reply/plain-text.ts';
import { readLines } from './lines.ts';

/**
 * One message a line in, one JSON object a line out, in order:
 * `{entrada, comando, respuesta, datos, error, ms}`.
 * @returns how many messages were answered
 */
export async function runJson(
  dispatcher: Dispatcher,
  input: AsyncIterable<Uint8Array>,
  output: Writable,
): Promise<number> {
  let answers = 0;
  for await (const entrada of readLines(input)) {
    const { command, reply, ms } = await dispatcher.message(entrada);
    const line = JSON.stringify({
      entrada,
      comando: command,
      respuesta: plainText(reply),
      datos: reply.data,
      error: reply.error ?? null,
      ms: Math.round(ms * 1000) / 1000,
    });
    if (!output.write(`${line}\n`)) await once(output, 'drain');
    answers += 1;
  }
  return answers;
}
