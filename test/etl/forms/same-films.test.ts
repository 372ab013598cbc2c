import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanOnly, FILM, query, type RawFilm, rawFolder } from '../raw-files.ts';

const GENRES = [
  { id: 16, name: 'Animation' },
  { id: 35, name: 'Comedy' },
  { id: 878, name: 'Science Fiction' },
];
const COUNTRIES = [
  { iso_3166_1: 'US', name: 'United States of America' },
  { iso_3166_1: 'ES', name: 'Spain' },
];

/** How a spreadsheet, pandas or another program may have written the same table. */
interface Form {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly nested: (list: readonly { readonly name: string }[]) => string;
  readonly nothing: string;
  readonly hour: string;
  readonly id: string;
  readonly start: string;
  readonly lineBreak: '\n' | '\r\n';
}

const python = (list: readonly unknown[]): string =>
  JSON.stringify(list).replaceAll('"', "'").replaceAll('null', 'None');
const PLAIN: Form = {
  delimiter: ',',
  nested: python,
  nothing: '',
  hour: '',
  id: '',
  start: '',
  lineBreak: '\n',
};

const forms = fc.record<Form>({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  nested: fc.constantFrom<Form['nested']>(
    python,
    (list) => JSON.stringify(list),
    (list) => python(list.map(({ name }) => name)),
    (list) => JSON.stringify(list.map((one) => ({ ...one, logo: null, main: true }))),
  ),
  nothing: fc.constantFrom('', 'nan', 'NaN', 'None', 'null', 'NULL', '<NA>'),
  hour: fc.constantFrom('', ' 00:00:00', 'T00:00:00', ' 00:00:00.000', 'T00:00:00Z'),
  id: fc.constantFrom('', '.0'),
  start: fc.constantFrom('', '\uFEFF'),
  lineBreak: fc.constantFrom('\n', '\r\n'),
});

interface Facts {
  readonly title: string;
  readonly score: number;
  readonly votes: number;
  readonly budget: number | undefined;
  readonly runtime: number | undefined;
  readonly tagline: string | undefined;
  readonly genres: readonly (typeof GENRES)[number][];
  readonly countries: readonly (typeof COUNTRIES)[number][];
}

const facts = fc.record<Facts>({
  title: fc.constantFrom('Toy Story', 'Volver', 'Amélie, la', 'Se7en', 'None'),
  score: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
  votes: fc.nat({ max: 20_000 }),
  budget: fc.option(fc.nat({ max: 2e9 }), { nil: undefined }),
  runtime: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
  tagline: fc.option(fc.constantFrom('Hasta el infinito', 'Sí; o no|quizá'), { nil: undefined }),
  genres: fc.subarray(GENRES),
  countries: fc.subarray(COUNTRIES),
});

/** A film as that form writes it. */
function rowOf(film: Facts, index: number, form: Form): RawFilm {
  const decimal = (value: number | undefined): string => {
    if (value === undefined) return form.nothing;
    const text = Number.isInteger(value) ? `${value}.0` : String(value);
    return form.delimiter === ';' ? text.replace('.', ',') : text;
  };
  return {
    id: `${index + 1}${form.id}`,
    title: film.title,
    original_title: film.title,
    release_date: `199${index % 10}-07-14${form.hour}`,
    vote_average: decimal(film.score),
    vote_count: decimal(film.votes),
    popularity: decimal(film.score),
    budget: film.budget === undefined ? form.nothing : String(film.budget),
    runtime: decimal(film.runtime),
    tagline: film.tagline ?? form.nothing,
    overview: form.nothing,
    genres: form.nested(film.genres),
    production_countries: form.nested(film.countries),
  };
}

function tableOf(films: readonly Facts[], form: Form): string {
  const rows = films.map((film, index) => ({ ...FILM, ...rowOf(film, index, form) }));
  const text = stringify(rows, {
    header: true,
    columns: Object.keys(FILM),
    delimiter: form.delimiter,
    record_delimiter: form.lineBreak,
  });
  return form.start + text;
}

const contents = async (out: string) => ({
  movies: await query(out, 'FROM {movies}'),
  genres: await query(out, 'FROM {genres}'),
  countries: await query(out, 'SELECT movie_id, position, code FROM {countries}'),
});

describe('the same films', () => {
  it('are the same catalogue in every form that programs write them in', async () => {
    const folder = await rawFolder();
    await fc.assert(
      fc.asyncProperty(
        fc.array(facts, { minLength: 1, maxLength: 8 }),
        fc.array(forms, { minLength: 3, maxLength: 3 }),
        async (films, others) => {
          const made = [];
          for (const form of [PLAIN, ...others]) {
            await folder.write('movies_metadata.csv', tableOf(films, form));
            await cleanOnly(folder);
            made.push(await contents(folder.out));
          }
          for (const catalogue of made) expect(catalogue).toEqual(made[0]);
        },
      ),
      { numRuns: 4 },
    );
  });
});
