import { describe, expect, it } from 'vitest';
import {
  clean,
  cleanOnly,
  droppedRows,
  query,
  type RawCredits,
  type RawFilm,
  rawFolder,
} from './raw-files.ts';

const person = (id: number, name: string, rest = ''): string =>
  `{'id': ${id}, 'name': ${JSON.stringify(name)}, 'gender': 0${rest}}`;
const director = (id: number, name: string): string => person(id, name, ", 'job': 'Director'");

/** What a table holds once the ETL has read those films and credits. */
async function read(films: readonly RawFilm[], credits: readonly RawCredits[], sql: string) {
  const folder = await rawFolder(films, credits);
  await cleanOnly(folder);
  return query(folder.out, sql);
}

describe('films', () => {
  it('turns text into the types of the catalogue', async () => {
    const film = {
      id: '862',
      budget: '30000000',
      revenue: '373554033.0',
      runtime: '81.0',
      vote_count: '5415.0',
      belongs_to_collection: "{'id': 10194, 'name': 'Toy Story Collection', 'poster_path': None}",
      tagline: 'Hola',
    };
    expect(await read([film], [{ id: '862' }], 'FROM {movies}')).toEqual([
      {
        id: 862,
        title: 'A Film',
        release_date: '2001-02-03',
        release_year: 2001,
        budget: '30000000',
        revenue: '373554033',
        return: 373554033 / 30000000,
        runtime: 81,
        vote_average: 6.5,
        vote_count: 5415,
        popularity: 1.5,
        original_language: 'en',
        status: 'Released',
        overview: null,
        tagline: 'Hola',
        collection_id: 10194,
        collection_name: 'Toy Story Collection',
      },
    ]);
  });

  it('counts missing money as 0 and never divides by it', async () => {
    const films = [
      { id: '1', budget: '', revenue: '5' },
      { id: '2', budget: '5', revenue: '' },
    ];
    const sql = 'SELECT budget, revenue, "return" FROM {movies}';
    expect(await read(films, [{ id: '1' }], sql)).toEqual([
      { budget: '0', revenue: '5', return: 0 },
      { budget: '5', revenue: '0', return: 0 },
    ]);
  });

  it('keeps the row with most votes of a doubled id, of ties the first', async () => {
    const films = [
      { id: '1', title: 'first', vote_count: '9' },
      { id: '2', title: 'fewer', vote_count: '9' },
      { id: '1', title: 'second', vote_count: '9' },
      { id: '2', title: 'more', vote_count: '10' },
    ];
    expect(await read(films, [{ id: '1' }], 'SELECT id, title FROM {movies}')).toEqual([
      { id: 1, title: 'first' },
      { id: 2, title: 'more' },
    ]);
  });

  it('leaves out what has no valid date, and records broken in two', async () => {
    const folder = await rawFolder(
      [
        { id: '1' },
        { id: '2', release_date: '' },
        { id: '3', release_date: '2001-02-30' },
        { id: '1997-08-20', release_date: '1', adult: ' - Written by Ørnås' },
      ],
      [{ id: '1' }],
    );
    const report = await clean(folder);
    expect(await query(folder.out, 'SELECT id FROM {movies}')).toEqual([{ id: 1 }]);
    expect(droppedRows(report)).toEqual([
      [3, '2', 'sin fecha de estreno válida'],
      [4, '3', 'sin fecha de estreno válida'],
      [5, '1997-08-20', 'registro mal formado: el id no es un número o sobran campos'],
    ]);
  });

  it('keeps what features need besides in a file of its own', async () => {
    const films = [
      { id: '1', imdb_id: '0', poster_path: '/p.jpg', original_title: 'Ürtitel', adult: 'True' },
    ];
    expect(await read(films, [{ id: '1' }], 'FROM {identifiers}')).toEqual([
      { movie_id: 1, imdb_id: null, original_title: 'Ürtitel', poster_path: '/p.jpg', adult: true },
    ]);
  });

  it('reads nested cells as Python does', async () => {
    const genres = String.raw`[{'id': 7, 'name': 'L\'amour\xa0fou'}, {'id': 8, 'name': "None"}]`;
    const sql = 'SELECT position, genre_id, name FROM {genres}';
    expect(await read([{ genres }], [{ id: '1' }], sql)).toEqual([
      { position: 0, genre_id: 7, name: "L'amour\u00a0fou" },
      { position: 1, genre_id: 8, name: 'None' },
    ]);
  });

  it('takes a cell that cannot be read as absent and says so', async () => {
    const genres = "[{'id': 7, 'name': 'a'}]";
    const folder = await rawFolder([{ genres: "[{'id': 7, 'name': " }, { id: '2', genres }]);
    const report = await clean(folder);
    expect(await query(folder.out, 'SELECT movie_id FROM {genres}')).toEqual([{ movie_id: 2 }]);
    expect(report.suspicious).toMatchObject([
      {
        file: 'movies_metadata.csv',
        column: 'genres',
        count: 1,
        examples: [{ line: 2, id: '1' }],
      },
    ]);
  });
});

describe('credits', () => {
  it('keeps all of the cast and every director', async () => {
    const credits = [
      {
        id: '1',
        cast: `[${person(5, 'Ana', ", 'order': 0, 'character': 'Woody'")}, ${person(6, "O'Neil", ", 'order': 3")}]`,
        crew: `[${director(7, 'Lana')}, ${person(9, 'Eva', ", 'job': 'Producer'")}, ${director(8, 'Lilly')}]`,
      },
    ];
    const folder = await rawFolder([{}], credits);
    await clean(folder);
    expect(await query(folder.out, 'FROM {cast_by_movie}')).toEqual([
      { movie_id: 1, cast_order: 0, person_id: 5, name: 'Ana', character: 'Woody' },
      { movie_id: 1, cast_order: 3, person_id: 6, name: "O'Neil", character: null },
    ]);
    expect(await query(folder.out, 'FROM {directors_by_movie}')).toEqual([
      { movie_id: 1, position: 0, person_id: 7, name: 'Lana' },
      { movie_id: 1, position: 1, person_id: 8, name: 'Lilly' },
    ]);
  });

  it('counts a person once per film, in one row twice or in doubled rows', async () => {
    const credits = [
      { id: '1', cast: `[${person(5, 'Ana')}, ${person(5, 'Ana')}]` },
      { id: '1', cast: `[${person(5, 'Ana')}, ${person(6, 'Eva')}]` },
    ];
    const sql = 'SELECT person_id, movie_id FROM {cast_by_person}';
    expect(await read([{}], credits, sql)).toEqual([
      { person_id: 5, movie_id: 1 },
      { person_id: 6, movie_id: 1 },
    ]);
  });

  it('gives each person their most frequent name and gender, their credits and their votes', async () => {
    const films = [
      { id: '1', vote_count: '10' },
      { id: '2', vote_count: '5' },
      { id: '3', vote_count: '1' },
    ];
    const credits = [
      { id: '1', cast: "[{'id': 5, 'name': 'Ana', 'gender': 0}]", crew: `[${director(5, 'Ana')}]` },
      { id: '2', cast: "[{'id': 5, 'name': 'Ana B.', 'gender': 1}]" },
      {
        id: '3',
        cast: "[{'id': 5, 'name': 'Ana B.', 'gender': 1}]",
        crew: `[${director(5, 'Ana B.')}]`,
      },
    ];
    expect(await read(films, credits, 'FROM {people}')).toEqual([
      { id: 5, name: 'Ana B.', gender: 1, cast_credits: 3, director_credits: 2, votes: '16' },
    ]);
  });

  it('lists the credits of films that are not there', async () => {
    const folder = await rawFolder([{}], [{ id: '1' }, { id: '99' }, { id: 'x' }]);
    const report = await clean(folder);
    expect(report.dropped).toEqual([
      {
        file: 'credits.csv',
        reason: 'no corresponde a ninguna película del catálogo',
        count: 1,
        examples: [{ line: 3, id: '99' }],
      },
      {
        file: 'credits.csv',
        reason: 'registro mal formado: el id no es un número o sobran campos',
        count: 1,
        examples: [{ line: 4, id: 'x' }],
      },
    ]);
  });
});

describe('optional files', () => {
  it('reads keywords and the ratings of films that the links know', async () => {
    const folder = await rawFolder([{ id: '862' }], [{ id: '862' }]);
    await folder.write('keywords.csv', "id,keywords\n862,\"[{'id': 4, 'name': 'toy'}]\"\n862,[]\n");
    await folder.write('links_small.csv', 'movieId,imdbId,tmdbId\n1,0114709,862.0\n2,0113497,\n');
    await folder.write(
      'ratings_small.csv',
      'userId,movieId,rating,timestamp\n7,1,4.5,100\n7,2,1.0,100\n',
    );
    const report = await clean(folder);
    expect(await query(folder.out, 'FROM {keywords}')).toEqual([
      { movie_id: 862, keyword_id: 4, name: 'toy' },
    ]);
    expect(await query(folder.out, 'FROM {ratings}')).toEqual([
      { user_id: 7, movie_id: 862, rating: 4.5 },
    ]);
    expect(report.files['ratings_small.csv']).toEqual({ read: 2, kept: 1, dropped: 1 });
  });
});
