import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { definePlatform, type Platform, type Running } from '../platform.ts';
import { converse, type Screen } from './converse.ts';

/** Where the conversation takes place: the streams of a process. */
interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
}

interface TerminalConfig {
  readonly colour: boolean;
}

/** Colours unless the variable of https://no-color.org is set. */
export const terminalEnvironment = z
  .object({ NO_COLOR: z.string().optional() })
  .transform(({ NO_COLOR }): TerminalConfig => ({ colour: !NO_COLOR }));

export const screenOf = ({ stdin, stdout }: Streams, { colour }: TerminalConfig): Screen => ({
  input: stdin,
  output: stdout,
  interactive: Boolean(stdin.isTTY && stdout.isTTY),
  colour: Boolean(stdout.isTTY && colour),
});

/** Milliseconds for which `stop` waits for an answer that is being made. */
const FINISH_WITHIN_MS = 4_000;

/** The conversation at the terminal; the program ends with it. */
export const terminalAt = (streams: Streams): Platform =>
  definePlatform({
    name: 'terminal',
    kind: 'console',
    isLocal: true,
    environment: terminalEnvironment,
    async start(bot, config, services): Promise<Running> {
      const { stdin } = streams;
      const stopping = new AbortController();
      const { signal } = stopping;
      const ended = converse(bot, screenOf(streams, config), services, signal).then(
        (answers) => {
          // A service's empty input is nobody who has said goodbye.
          if (answers > 0 || stdin.isTTY) services.quit();
          return undefined;
        },
        (err) => {
          services.log.error({ platform: 'terminal', err }, 'the terminal broke');
          services.quit();
          return undefined;
        },
      );
      let left: Promise<void> | undefined;
      async function leave(): Promise<void> {
        // A terminal that is still read would keep the process.
        stdin.destroy();
        const done = new AbortController();
        await Promise.race([ended, services.clock.sleep(FINISH_WITHIN_MS, done.signal)]);
        done.abort();
      }
      return {
        isConnected: () => !signal.aborted,
        ended,
        stop() {
          stopping.abort();
          left ??= leave();
          return left;
        },
      };
    },
  });

export const terminal = terminalAt(process);
