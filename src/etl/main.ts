import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { runMain } from '../app/run-main.ts';
import { DataError } from '../core/errors.ts';
import { defaultRaw, SHIPPED } from './defaults.ts';
import { type EtlProgress, runEtl } from './run.ts';
import { summarise } from './summary.ts';

const OUT = 'data/clean';

const USAGE = 'Uso: npm run etl -- [--raw CARPETA] [--out CARPETA]';

function readArguments(): { raw: string | undefined; out: string | undefined } {
  try {
    const { values } = parseArgs({ options: { raw: { type: 'string' }, out: { type: 'string' } } });
    return { raw: values.raw, out: values.out };
  } catch (cause) {
    throw new DataError(`No entiendo las opciones. ${USAGE}`, { cause });
  }
}

function progressBar(): { show(progress: EtlProgress): void; stop(): void } {
  const bar = new SingleBar({
    format: '{bar} {percentage} % · {stage}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(1, 0, { stage: '' });
  return {
    show: ({ stage, fraction }) => bar.update(fraction, { stage }),
    stop: () => bar.stop(),
  };
}

async function main(): Promise<void> {
  const { raw = await defaultRaw(), out = process.env['DATA_DIR'] || OUT } = readArguments();
  const bar = process.stderr.isTTY ? progressBar() : undefined;
  try {
    const report = await runEtl({
      raw,
      out,
      shipped: SHIPPED,
      clock: () => new Date(),
      ...(bar && { onProgress: bar.show }),
    });
    bar?.stop();
    process.stdout.write(summarise(report, out));
  } finally {
    bar?.stop();
  }
}

await runMain(main);
