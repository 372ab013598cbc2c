import { openTable } from '../../sources/csv/table.ts';
import type { Source } from '../../sources/files/source.ts';
import { isRegion } from '../../spanish/title-regions.ts';
import { wikidataFilms } from '../clean/wikidata.ts';
import type { RawContext } from '../context.ts';
import { createSink, type RowSink, writeParquet } from '../duckdb.ts';
import type { Place } from '../quality-log.ts';
import { writeSynopses } from '../synopses.ts';
import { readAkas } from './akas.ts';
import { displayTitles, SPANISH_TITLES } from './title-files.ts';
import { readTmdbTexts } from './tmdb-texts.ts';

const COLUMNS = ['imdb_id', 'region', 'titulo'] as const;

/**
 * The stage `titles`: the Spanish titles of the films, all of them and the one to show in each region, and their synopses.
 * It gathers those that ship with the project, TMDB's, Wikidata's and IMDb's where their files are there, and the original titles of films
 * that were made in Spanish.
 */
export async function titles(context: RawContext): Promise<void> {
  const { connection, dir, inputs } = context;
  const { wikidataTitles, imdbTitles } = inputs.optional;
  const columns = 'imdb_id VARCHAR, region VARCHAR, title VARCHAR, source VARCHAR';
  const sink = await createSink(connection, 'title_rows', columns);
  await loadTitles(context, context.shipped.titles, 'butaca', sink);
  await loadTitles(context, wikidataTitles, 'wikidata', sink);
  if (imdbTitles !== undefined) await readAkas(context, imdbTitles, sink);
  sink.close();
  await readTmdbTexts(context);
  await readWikidataFilms(context);
  await writeSynopses(context);
  await writeParquet(connection, dir, SPANISH_TITLES);
  await writeParquet(connection, dir, await displayTitles(connection));
}

/** What Wikidata's films are called in Spanish, by their own numbers: some have none of IMDb's. */
async function readWikidataFilms({
  connection,
  inputs: { wikidataFilms: source },
  tables,
}: RawContext): Promise<void> {
  const columns = 'movie_id INTEGER, region VARCHAR, title VARCHAR, source VARCHAR';
  const sink = await createSink(connection, 'wikidata_titles', columns);
  if (source !== undefined) {
    for await (const { id, titles } of wikidataFilms(source, tables.readBytes)) {
      for (const { region, title } of titles) sink.append([id, region, title, 'wikidata']);
    }
  }
  sink.close();
}

async function loadTitles(
  { quality, tables }: RawContext,
  source: Source | undefined,
  origin: 'butaca' | 'wikidata',
  sink: RowSink,
): Promise<void> {
  if (source === undefined) return;
  const table = await openTable(source, COLUMNS, tables);
  for await (const records of table.batches) {
    for (const record of records) {
      const imdbId = table.cell(record, 'imdb_id').trim();
      const region = table.cell(record, 'region').trim().toUpperCase();
      const title = table.cell(record, 'titulo').trim();
      const place: Place = { file: table.file, line: record.line, id: imdbId };
      quality.read(table.file);
      if (!/^tt\d+$/.test(imdbId) || title === '' || !isRegion(region)) {
        quality.drop(place, 'badTitle');
      } else {
        quality.keep(table.file);
        sink.append([imdbId, region, title, origin]);
      }
    }
  }
}
