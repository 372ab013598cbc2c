/** `npm run wikidata`: downloads the Spanish titles of the whole catalogue from Wikidata (CC0). */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { runMain } from '../../app/run-main.ts';
import { knownFilms } from '../../catalogue/known-films.ts';
import { DataError } from '../../core/errors.ts';
import { downloadTitles } from './download.ts';

const OUTPUT = 'data/raw/titulos_wikidata.csv';
const ENDPOINT = 'https://query.wikidata.org/sparql';

const NO_CONTACT =
  'Falta WIKIDATA_CONTACT: Wikidata pide un correo o una página web de contacto a quien la consulta. ' +
  'Escríbelo en .env, por ejemplo WIKIDATA_CONTACT=ana@ejemplo.org';

/** An empty variable is one that was left out. */
const variable = (name: string): string | undefined => process.env[name] || undefined;

async function main(): Promise<void> {
  const contact = variable('WIKIDATA_CONTACT');
  if (contact === undefined) throw new DataError(NO_CONTACT);
  const films = await knownFilms(variable('DATA_DIR') ?? 'data/clean');
  const ids = films.flatMap(({ imdbId }) => imdbId ?? []);
  await mkdir(dirname(OUTPUT), { recursive: true });
  const bar = new SingleBar({ format: '{bar} {value}/{total} películas', stream: process.stderr });
  if (process.stderr.isTTY) bar.start(ids.length, 0);
  try {
    const titles = await downloadTitles({
      imdbIds: ids,
      output: OUTPUT,
      endpoint: variable('WIKIDATA_ENDPOINT') ?? ENDPOINT,
      contact,
      fetch,
      sleep: (milliseconds) => setTimeout(milliseconds),
      now: () => new Date(),
      onProgress: (done) => bar.update(done),
    });
    bar.stop();
    process.stdout.write(`${titles} títulos en ${OUTPUT}. Ejecuta «npm run etl» para usarlos.\n`);
  } finally {
    bar.stop();
  }
}

await runMain(main);
