import { type DuckDBConnection, listValue } from '@duckdb/node-api';
import { openTable, type TableOptions } from '../../sources/csv/table.ts';
import type { Source } from '../../sources/files/source.ts';
import { readMoodLines, readStudioLines } from '../../sources/hand-written.ts';
import { createSink, type ParquetFile } from '../duckdb.ts';
import { findMentions, type WordedFilm } from './keywords-in-words.ts';
import {
  type Keyword,
  listThemes,
  type NamedTheme,
  type NamedTrait,
  type Theme,
} from './theme-list.ts';

/** Of a film's nearest neighbours so many are looked at; where so many of them have its theme, it is all about it. */
const NEIGHBOURS = 25;
const ALL_ABOUT = 6;

/** `weight` tells what a film is about from what only happens in it: how many of the films like it have the theme too. */
export const THEME_FILES: readonly ParquetFile[] = [
  {
    name: 'themes',
    rowGroup: 2048,
    sql: `
      SELECT id, name, rank, words, (SELECT count(*) FROM theme_movies WHERE theme_id = id)::INTEGER AS films, trait
      FROM theme_rows ORDER BY rank`,
  },
  {
    name: 'movies_by_theme',
    rowGroup: 16_384,
    sql: `
      SELECT t.theme_id, t.movie_id, least(1, count(o.movie_id) / ${ALL_ABOUT})::FLOAT AS weight
      FROM theme_movies t
        LEFT JOIN "similar" s ON s.movie_id = t.movie_id AND s.rank <= ${NEIGHBOURS}
        LEFT JOIN theme_movies o ON o.theme_id = t.theme_id AND o.movie_id = s.similar_id
      GROUP BY t.theme_id, t.movie_id ORDER BY t.theme_id, t.movie_id`,
  },
];

/** The files of themes that ship. */
export interface ThemeSources {
  readonly themes: Source | undefined;
  readonly moods: Source | undefined;
  readonly studios: Source | undefined;
  readonly keywordNames: Source;
}

/**
 * Fills DuckDB's tables `theme_rows` and `theme_movies`: what films can be about, and which are: those with one of its
 * keywords, those whose title or synopsis names it beyond doubt, and those that a mood or a studio has.
 * @throws DataError when a row of the moods or the studios can't be right
 */
export async function loadThemes(
  connection: DuckDBConnection,
  sources: ThemeSources,
  tables: TableOptions,
): Promise<void> {
  const keywords = await rows<Keyword>(
    connection,
    `SELECT keyword_id AS id, min(name) AS name, count(*)::INTEGER AS films
     FROM keywords GROUP BY keyword_id ORDER BY films DESC, keyword_id`,
  );
  const themes = listThemes(
    keywords,
    [...(await readMoods(sources.moods, tables)), ...(await readStudios(sources.studios, tables))],
    await readNamed(sources.themes, tables),
    await readSpanish(sources.keywordNames, tables),
  );
  const films = await rows<StoredFilm>(
    connection,
    `SELECT m.id, i.imdb_id AS "imdbId", m.title || '. ' || coalesce(m.overview, '') AS text,
       coalesce((SELECT list(DISTINCT name) FROM companies c WHERE c.movie_id = m.id), []) AS companies,
       coalesce((SELECT list(keyword_id) FROM keywords k WHERE k.movie_id = m.id), []) AS keywords
     FROM movies m JOIN identifiers i ON i.movie_id = m.id ORDER BY m.id`,
  );
  const worded = films.map((film) => ({ ...film, keywords: new Set(film.keywords) }));
  await writeThemes(connection, themes);
  await writeMovies(connection, themes, worded, keywords);
}

interface ThemedFilm extends WordedFilm {
  readonly imdbId: string | null;
  readonly companies: readonly string[];
}

/** A film as JSON has it. */
type StoredFilm = Omit<ThemedFilm, 'keywords'> & { readonly keywords: readonly number[] };

async function writeThemes(connection: DuckDBConnection, themes: readonly Theme[]): Promise<void> {
  const columns = 'id INTEGER, name VARCHAR, rank INTEGER, words VARCHAR[], trait BOOLEAN';
  const sink = await createSink(connection, 'theme_rows', columns);
  for (const [rank, { id, name, words, trait }] of themes.entries()) {
    sink.append([id, name, rank, listValue(words), trait !== undefined]);
  }
  sink.close();
}

async function writeMovies(
  connection: DuckDBConnection,
  themes: readonly Theme[],
  films: readonly ThemedFilm[],
  keywords: readonly Keyword[],
): Promise<void> {
  const tagged = new Map<number, number[]>();
  const byImdbId = new Map(films.map(({ id, imdbId }) => [imdbId, [id]]));
  const byCompany = new Map<string, number[]>();
  for (const { id, companies } of films) {
    for (const company of companies)
      byCompany.set(company, [...(byCompany.get(company) ?? []), id]);
  }
  for (const { id, keywords: own } of films) {
    for (const keyword of own) tagged.set(keyword, [...(tagged.get(keyword) ?? []), id]);
  }
  const wanted = new Set(themes.flatMap((theme) => theme.keywords.map(({ id }) => id)));
  const mentions = findMentions(
    films,
    keywords.filter(({ id }) => wanted.has(id)),
  );
  const sink = await createSink(connection, 'theme_movies', 'theme_id INTEGER, movie_id INTEGER');
  for (const theme of themes) {
    const about = new Set(
      theme.keywords.flatMap(({ id }) => [...(tagged.get(id) ?? []), ...(mentions.get(id) ?? [])]),
    );
    const { imdbIds = [], companies = [] } = theme.trait ?? {};
    const said = [
      ...imdbIds.flatMap((imdbId) => byImdbId.get(imdbId) ?? []),
      ...companies.flatMap((company) => byCompany.get(company) ?? []),
    ];
    for (const movie of said) about.add(movie);
    for (const movie of about) sink.append([theme.id, movie]);
  }
  sink.close();
}

async function readMoods(
  source: Source | undefined,
  tables: TableOptions,
): Promise<readonly NamedTrait[]> {
  const moods: NamedTrait[] = [];
  if (!source) return moods;
  for await (const mood of readMoodLines(source, tables)) moods.push({ ...mood, companies: [] });
  return moods;
}

async function readStudios(
  source: Source | undefined,
  tables: TableOptions,
): Promise<readonly NamedTrait[]> {
  const studios: NamedTrait[] = [];
  if (!source) return studios;
  for await (const studio of readStudioLines(source, tables))
    studios.push({ ...studio, imdbIds: [] });
  return studios;
}

async function readNamed(
  source: Source | undefined,
  tables: TableOptions,
): Promise<readonly NamedTheme[]> {
  if (source === undefined) return [];
  const pairs = await readPairs(source, ['tema', 'keywords'], tables);
  return pairs.map(([name, keywords]) => ({ name, keywords: keywords.split(';') }));
}

const readSpanish = (source: Source, tables: TableOptions) =>
  readPairs(source, ['keyword', 'es'], tables);

async function readPairs(
  source: Source,
  [first, second]: readonly [string, string],
  tables: TableOptions,
): Promise<readonly (readonly [string, string])[]> {
  const table = await openTable(source, [first, second], tables);
  const pairs: [string, string][] = [];
  for await (const records of table.batches) {
    for (const record of records) {
      pairs.push([table.cell(record, first).trim(), table.cell(record, second).trim()]);
    }
  }
  return pairs;
}

/** Rows as plain objects; the query names exactly the fields of `R`. */
async function rows<R>(connection: DuckDBConnection, sql: string): Promise<readonly R[]> {
  const reader = await connection.runAndReadAll(
    `SELECT to_json(answer)::VARCHAR FROM (${sql}) AS answer`,
  );
  return reader.getRowsJS().map(([row]): R => JSON.parse(String(row)));
}
