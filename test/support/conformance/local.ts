import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { terminalAt } from '../../../src/platforms/terminal/terminal.ts';
import { web } from '../../../src/platforms/web/web.ts';
import type { Rig } from './bot.ts';
import type { Stage, Visitor } from './stage.ts';

/** A terminal that is a pipe: each answer comes in one piece. */
export function terminalStage(): Stage {
  const [stdin, stdout] = [new PassThrough(), new PassThrough({ encoding: 'utf8' })];
  const types = async (line: string) => {
    const answer = once(stdout, 'data');
    stdin.write(`${line}\n`);
    return { text: String(await answer) };
  };
  const visitor: Visitor = {
    turn: { person: 'terminal:local', place: 'terminal:local', private: true },
    asks: (command, value = '') => types(`/${command} ${value}`),
    async leaves(command) {
      stdin.write(`/${command}\n`);
    },
    presses: () => types('1'),
  };
  return {
    platform: terminalAt({ stdin, stdout }),
    env: {},
    enter: async () => [visitor],
    close: () => {},
  };
}

/** What the page's script reads of an answer. */
interface ChatReply {
  readonly detail?: string;
  readonly blocks?: readonly { readonly text: readonly (string | { readonly text: string })[] }[];
}

/** The page, by what its script sends. */
export function webStage(): Stage {
  const visitor = (url: string): Visitor => {
    const ask = async (body: object) => {
      const response = await fetch(`${url}/chat`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const { blocks = [], detail = '' } = (await response.json()) as ChatReply;
      const runs = blocks.flatMap(({ text }) => text);
      const words = runs.map((run) => (typeof run === 'string' ? run : run.text));
      return { text: detail || words.join('') };
    };
    return {
      turn: { private: true },
      asks: (command, value = '') => ask({ mensaje: `/${command} ${value}`.trim() }),
      async leaves(command) {
        ask({ mensaje: `/${command}` }).catch(() => undefined);
        await ask({ mensaje: '/repetir espera' });
      },
      // What the page puts into its button.
      presses: ({ text }) =>
        ask({ boton: `repetir|texto=${text.replace(/^Oigo |\.$/g, '').toUpperCase()}` }),
    };
  };
  return {
    platform: web,
    env: { PORT: '0', METRICS_TOKEN: 'clave-de-metricas' },
    enter: async ({ written }: Rig) => [visitor(written.join().match(/http:\/\/\S+/)?.[0] ?? '')],
    close: () => {},
  };
}
