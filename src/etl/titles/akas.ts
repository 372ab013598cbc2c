import { openTable } from '../../sources/csv/table.ts';
import type { Source } from '../../sources/files/source.ts';
import { isCountry } from '../../spanish/title-regions.ts';
import type { RawContext } from '../context.ts';
import type { RowSink } from '../duckdb.ts';

/** https://developer.imdb.com/non-commercial-datasets/ */
const COLUMNS = ['titleId', 'title', 'region', 'language', 'types', 'attributes'] as const;

const NULL = '\\N';

/** Titles that no cinema showed: IMDb marks them in `types` and `attributes`. */
const UNSHOWN = /working|literal|informal|alternative spelling/i;

/** Languages of Spain's that are not Spanish; IMDb leaves the language of most Spanish rows open. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(['ca', 'eu', 'gl', 'en']);

/** Appends the Spanish titles of the catalogue's films out of IMDb's 50 million rows. */
export async function readAkas(
  { connection, quality, tables }: RawContext,
  source: Source,
  sink: RowSink,
): Promise<void> {
  const reader = await connection.runAndReadAll(
    'SELECT imdb_id FROM identifiers WHERE imdb_id IS NOT NULL',
  );
  const films = new Set(reader.getRowsJS().map(([id]) => String(id)));
  const table = await openTable(source, COLUMNS, tables);
  for await (const records of table.batches) {
    for (const record of records) {
      quality.read(table.file);
      const imdbId = table.cell(record, 'titleId');
      if (!films.has(imdbId)) continue;
      const region = spanishRegion(table.cell(record, 'region'), table.cell(record, 'language'));
      const marks = `${table.cell(record, 'types')} ${table.cell(record, 'attributes')}`;
      const title = table.cell(record, 'title');
      if (region === undefined || title === NULL || title === '' || UNSHOWN.test(marks)) continue;
      quality.keep(table.file);
      sink.append([imdbId, region, title, 'imdb']);
    }
  }
}

/** @returns the region that a row's title is Spanish in; '' when it is Spanish of no known country. */
function spanishRegion(region: string, language: string): string | undefined {
  if (isCountry(region)) return OTHER_LANGUAGES.has(language) ? undefined : region;
  if (language !== 'es') return undefined;
  // What the United States show in Spanish is Latin America's version.
  return region === 'US' ? 'LATAM' : '';
}
