/** `npm run eda -- [--out FILE]`: the exploratory analysis of the catalogue as one HTML file. */
import { rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { readConfig } from '../../app/config.ts';
import { ensureCatalogue } from '../../app/ensure-catalogue.ts';
import { runMain } from '../../app/run-main.ts';
import { DataError } from '../../core/errors.ts';
import { makeReport } from './report.ts';

const OUT = 'informe.html';
const USAGE = 'Uso: npm run eda -- [--out ARCHIVO]';

function readArguments(): string {
  try {
    return parseArgs({ options: { out: { type: 'string', default: OUT } } }).values.out;
  } catch (cause) {
    throw new DataError(`No entiendo las opciones. ${USAGE}`, { cause });
  }
}

/** Replaces the file at once, so that a crash leaves the old one or the new one. */
async function save(file: string, text: string): Promise<void> {
  try {
    await writeFile(`${file}.tmp`, text);
    await rename(`${file}.tmp`, file);
  } catch (cause) {
    throw new DataError(`No puedo escribir ${file}. Elige otro sitio con --out ARCHIVO.`, {
      cause,
      file,
    });
  }
}

await runMain(async () => {
  const out = readArguments();
  const config = readConfig(process.env);
  await ensureCatalogue(config, process.stderr);
  const bar = new SingleBar({
    format: '{bar} {percentage} % · {next}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  if (process.stderr.isTTY) bar.start(1, 0, { next: '' });
  try {
    const page = await makeReport({
      dataDir: config.dataDir,
      locale: config.locale,
      threads: config.duckdbThreads,
      onProgress: (fraction, next) => bar.update(fraction, { next }),
    });
    await save(out, page);
    bar.stop();
    process.stdout.write(`El análisis del catálogo está en ${out}. Ábrelo con un navegador.\n`);
  } finally {
    bar.stop();
  }
});
