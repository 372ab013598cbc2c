import { parseArgs, type RawArgs } from '../../../core/message.ts';
import type { ServedCommand } from '../../platform.ts';
import type { Answers } from '../answers-kept.ts';
import { commandUrl } from '../command-url.ts';

/** A request and what came out. */
export interface Example {
  readonly name: string;
  readonly args: RawArgs;
  readonly url: string;
  readonly status: number;
  readonly body: unknown;
}

export interface Examples {
  readonly answers: readonly Example[];
  readonly mistakes: readonly Example[];
}

/** No month, no title and nobody's name. */
const NONSENSE = 'qxzvkj';

/** Runs the examples of a command, and what is wrong to ask of it, through the API's own answers. */
export async function runExamples(command: ServedCommand, answers: Answers): Promise<Examples> {
  const run = async (name: string, args: RawArgs): Promise<Example> => {
    const { answer } = await answers.ask(command, args, undefined);
    const body: unknown = JSON.parse(new TextDecoder().decode(answer.body));
    return { name, args, url: commandUrl(command, args), status: answer.status, body };
  };
  const [first] = Object.keys(command.options);
  const wrong: RawArgs[] = first === undefined ? [] : [{ [first]: NONSENSE }, {}];
  const [good, bad] = await Promise.all([
    Promise.all(command.examples.map((text) => run(text, parseArgs(text, command)))),
    Promise.all(wrong.map((args) => run(Object.values(args)[0] ?? 'vacío', args))),
  ]);
  return {
    answers: good.filter(({ status }) => status === 200),
    mistakes: bad.filter(({ status }) => status >= 400),
  };
}
