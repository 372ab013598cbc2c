import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import { stageName } from '../wording/setup.ts';
import type { ImportProgress } from './import-catalogue.ts';

/** What shows how far an import is. */
export interface ImportDisplay {
  show(progress: ImportProgress): void;
  stop(): void;
}

/** A bar where a person watches, a line for each stage where lines are kept. */
export function importDisplay(stream: Writable & { readonly isTTY?: boolean }): ImportDisplay {
  return stream.isTTY ? bar(stream) : lines(stream);
}

/** For programs of which only the end is told. */
export const SILENT: ImportDisplay = { show: () => {}, stop: () => {} };

function bar(stream: Writable): ImportDisplay {
  const shown = new SingleBar({
    format: '{bar} {percentage} % · {stage}',
    // cli-progress asks for Node's own type, of which it only writes.
    stream: stream as NodeJS.WritableStream,
    hideCursor: true,
    clearOnComplete: true,
  });
  shown.start(1, 0, { stage: '' });
  return {
    show: ({ stage, fraction }) => shown.update(fraction, { stage: stageName(stage) }),
    stop: () => shown.stop(),
  };
}

function lines(stream: Writable): ImportDisplay {
  let last: string | undefined;
  return {
    show({ stage }) {
      if (stage !== last) stream.write(`${stageName(stage)}…\n`);
      last = stage;
    },
    stop: () => {},
  };
}
