import { describe, expect, it } from 'vitest';
import { readExport } from '../../../src/community/imports/read-export.ts';
import { UserError } from '../../../src/core/errors.ts';
import { zipOf } from '../../support/zip.ts';

const read = (content: string | Uint8Array, path = 'archivo') =>
  readExport({ path, bytes: Buffer.from(content) });
const zipped = (files: Readonly<Record<string, string | Uint8Array>>) => read(zipOf(files));
const lines = (...rows: readonly string[]): string => rows.join('\n');

/** What a file is refused with. */
async function refusal(content: string | Uint8Array, path?: string): Promise<string> {
  const error = await read(content, path).catch((reason: unknown) => reason);
  if (!(error instanceof UserError) || error.mistake.kind !== 'said') throw error;
  return error.mistake.sentence;
}

describe('Letterboxd', () => {
  const RATINGS = lines(
    'Date,Name,Year,Letterboxd URI,Rating',
    '2021-03-04,Volver,2006,https://boxd.it/1,4.5',
    '2021-03-05,"Monsters, Inc.",2001,https://boxd.it/2,0.5',
  );
  const WATCHED = lines('Date,Name,Year,Letterboxd URI', '2020-01-02,Up,2009,https://boxd.it/3');

  it('brings stars as ratings of ten, and days as days', async () => {
    expect(await read(RATINGS)).toMatchObject({
      format: 'letterboxd',
      rows: [
        { line: 2, title: 'Volver', year: 2006, rating: 9, at: new Date('2021-03-04T00:00:00Z') },
        { line: 3, title: 'Monsters, Inc.', rating: 1, wanted: false },
      ],
    });
  });

  it('brings the whole zip, without what was deleted, orphaned, liked or put on lists', async () => {
    const { rows } = await zipped({
      'profile.csv': 'Date Joined,Username\n2020-01-01,ana\n',
      'ratings.csv': RATINGS,
      'watched.csv': WATCHED,
      'watchlist.csv': WATCHED.replace('Up', 'Titanic'),
      'diary.csv': lines(
        'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
        '2021-05-01,Heat,1995,https://boxd.it/4,,Yes,"cine, casa",2021-04-30',
      ),
      'reviews.csv': lines(
        'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date',
        '2021-05-01,Alien,1979,https://boxd.it/5,5,,"Dice «hola»',
        'y ""adiós"".",,2021-04-29',
      ),
      'deleted/diary.csv': WATCHED.replace('Up', 'Borrada'),
      'orphaned/watched.csv': WATCHED.replace('Up', 'Huérfana'),
      'likes/films.csv': WATCHED.replace('Up', 'Gustada'),
      'lists/mia.csv': 'Letterboxd list export v7\nDate,Name,Tags,URL,Description\n',
      '__MACOSX/._ratings.csv': Buffer.from([0, 5, 22, 7]),
    });
    expect(rows.map(({ title, wanted }) => [title, wanted])).toEqual([
      ['Volver', false],
      ['Monsters, Inc.', false],
      ['Up', false],
      ['Titanic', true],
      ['Heat', false],
      ['Alien', false],
    ]);
    expect(rows.at(-2)).toMatchObject({ at: new Date('2021-04-30') });
    expect(rows.at(-1)).toMatchObject({ rating: 10 });
  });
});

describe('IMDb', () => {
  it.each([
    [
      'until 2017',
      lines(
        '"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating","Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"',
        '"1","tt0133093","Sat Mar 10 00:00:00 2012","","","The Matrix","Feature Film","Wachowski","9","8.7","136","1999","action","1","1999-03-31","http://www.imdb.com/title/tt0133093/"',
        '"2","tt0944947","Sat Mar 10 00:00:00 2012","","","Game of Thrones","TV Series","","10","9","60","2011","drama","1","2011-04-17","http://x"',
      ),
      '2012-03-10',
    ],
    [
      'since 2017',
      lines(
        'Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors',
        'tt0133093,9,2019-02-03,The Matrix,https://www.imdb.com/title/tt0133093/,movie,8.7,136,1999,"Action, Sci-Fi",1,1999-03-24,Wachowski',
        'tt0944947,10,2019-02-03,Game of Thrones,https://x,tvSeries,9,60,2011,Drama,1,2011-04-17,',
      ),
      '2019-02-03',
    ],
    [
      'lately, in Spanish',
      lines(
        'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors',
        'tt0133093,9,2024-02-03,Matrix,The Matrix,https://www.imdb.com/title/tt0133093,Película,8.7,136,1999,"Action, Sci-Fi",1,1999-03-24,Wachowski',
        'tt0944947,10,2024-02-03,Juego de tronos,Game of Thrones,https://x,Serie de TV,9,60,2011,Drama,1,2011-04-17,',
      ),
      '2024-02-03',
    ],
  ])('writes ratings %s', async (_generation, text, day) => {
    expect(await read(text)).toMatchObject({
      format: 'imdb',
      rows: [
        { imdb: 133093, rating: 9, at: new Date(day), wanted: false, series: false },
        { imdb: 944947, series: true },
      ],
    });
  });

  it('writes a watchlist, on which rated films were seen', async () => {
    const text = lines(
      'Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated',
      '1,tt0133093,2024-01-01,2024-01-01,,Matrix,The Matrix,u,Movie,8,136,1999,,1,1999-03-24,,,',
      '2,tt1375666,2024-01-01,2024-01-01,,Inception,Inception,u,Movie,8,148,2010,,1,2010-07-08,,8,2024-01-02',
    );
    expect((await read(text)).rows).toMatchObject([
      { wanted: true, at: new Date('2024-01-01') },
      { wanted: false, rating: 8, at: new Date('2024-01-02') },
    ]);
  });
});

describe('other sites', () => {
  it('FilmAffinity’s exporters: ratings of ten before stars, series left out', async () => {
    const text = lines(
      'Title,Year,Directors,WatchedDate,Rating,Rating10',
      'Relatos salvajes,2014,Damián Szifron,2015-01-02,4.5,9',
      'Breaking Bad (Serie de TV),2008,Vince Gilligan,,5,10',
      'Encontrarás dragones (TV),2011,,,3,',
    );
    expect(await read(text)).toMatchObject({
      format: 'filmaffinity',
      rows: [
        { title: 'Relatos salvajes', year: 2014, rating: 9, at: new Date('2015-01-02') },
        { series: true },
        { title: 'Encontrarás dragones', rating: 6, series: false },
      ],
    });
  });

  it('TMDB', async () => {
    const text = lines(
      'TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated',
      '603,tt0133093,movie,The Matrix,1999-03-30T00:00:00Z,,,8.2,9,2020-01-02T03:04:05Z',
      '1399,tt0944947,tv,Game of Thrones,2011-04-17T00:00:00Z,,,8,10,2020-01-02T03:04:05Z',
    );
    expect(await read(text)).toMatchObject({
      format: 'tmdb',
      rows: [
        { tmdb: 603, year: 1999, rating: 9, at: new Date('2020-01-02T03:04:05Z') },
        { series: true },
      ],
    });
  });

  it('MovieLens', async () => {
    const text = lines(
      'movie_id,imdb_id,tmdb_id,rating,average_rating,title',
      '2571,0133093,603,4.5,4.2,"Matrix, The (1999)"',
    );
    expect(await read(text)).toMatchObject({
      format: 'movielens',
      rows: [{ title: 'The Matrix', year: 1999, tmdb: 603, imdb: 133093, rating: 9 }],
    });
  });

  it('Trakt, as JSON and as a zip of it', async () => {
    const movie = {
      title: 'The Matrix',
      year: 1999,
      ids: { trakt: 1, imdb: 'tt0133093', tmdb: 603 },
    };
    const rated = [
      { rated_at: '2020-01-02T03:04:05.000Z', rating: 9, type: 'movie', movie },
      { rated_at: '2020-01-02T03:04:05.000Z', rating: 9, type: 'show', show: { title: 'Lost' } },
    ];
    expect(await read(JSON.stringify(rated))).toMatchObject({
      format: 'trakt',
      rows: [
        { tmdb: 603, imdb: 133093, rating: 9, at: new Date('2020-01-02T03:04:05Z') },
        { series: true },
      ],
    });
    const listed = [{ listed_at: '2021-01-01T00:00:00.000Z', type: 'movie', movie }];
    const { rows } = await zipped({
      'ana/user-profile.json': '{"username":"ana"}',
      'ana/ratings-movies.json': JSON.stringify(rated),
      'ana/lists-watchlist.json': JSON.stringify(listed),
      'ana/lists-list-1.json': JSON.stringify(listed),
      'ana/watched-movies.json': JSON.stringify([
        { plays: 2, last_watched_at: '2019-01-01T00:00:00.000Z', movie },
      ]),
      'ana/comments-movies.json': '[]',
    });
    expect(rows.map(({ wanted, rating }) => [wanted, rating])).toEqual([
      [false, 9],
      [false, 9],
      [true, undefined],
      [false, undefined],
    ]);
  });
});

describe('what files are written like', () => {
  const [HEADER, ROW] = ['Título;Año;Nota', 'Volver;2006;7,5'];

  it.each([
    ['a byte order mark', `\ufeff${HEADER}\n${ROW}\n`],
    ['CRLF', `${HEADER}\r\n${ROW}\r\n`],
    ['no last line break', `${HEADER}\n${ROW}`],
    ['Latin-1', Buffer.from(`${HEADER}\n${ROW}`, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}\n${ROW}`, 'utf16le')],
    ['ragged rows', `${HEADER}\n${ROW};de más;y más\n`],
    ['tabs', `${HEADER}\n${ROW}`.replaceAll(';', '\t')],
  ])('with %s', async (_what, text) => {
    expect((await read(text)).rows).toMatchObject([{ title: 'Volver', year: 2006, rating: 7.5 }]);
  });

  it('takes 0 and nothing for no rating, and short rows as far as they go', async () => {
    const { rows } = await read(`${HEADER}\nVolver;2006;0\nUp;2009;\nHeat\n`);
    expect(rows.map(({ rating }) => rating)).toEqual([undefined, undefined, undefined]);
  });

  it('refuses ratings outside the scale with their line', async () => {
    expect(await refusal(`${HEADER}\n${ROW}\nUp;2009;11\n`)).toContain('línea 3');
    expect(await refusal(`${HEADER}\nUp;2009;buena\n`)).toContain('«buena»');
  });

  it('refuses a quote that is never closed with its line', async () => {
    expect(await refusal('Title,Year,Rating10\nUp,2009,8\n"Heat,1995,8\n')).toContain('línea 3');
  });
});

describe('what is no file of films', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'Querido diario: hoy vi Volver.'],
    ['another table', 'a,b\n1,2\n'],
    ['other JSON', '{"a":[1,2]}'],
    ['cut JSON', '[{"rated_at":'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['a cut zip', zipOf({ 'a.csv': 'a,b' }).subarray(0, 20)],
    ['an empty zip', zipOf({})],
    ['a zip of others', zipOf({ 'a.csv': 'a,b' })],
    ['a zip in a zip', zipOf({ 'a.zip': zipOf({ 'a.csv': 'Title,Year\nUp,2009' }) })],
    ['a zip that leads elsewhere', zipOf({ '../../a.csv': 'Title,Year\nUp,2009' })],
    ['a bomb', zipOf({ 'a.csv': Buffer.alloc(60 * 1024 * 1024) })],
    [
      'a zip of thousands',
      zipOf(Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`${i}.csv`, 'a']))),
    ],
    ['too many rows', `Title,Year\n${'Up,2009\n'.repeat(100_001)}`],
  ])('refuses %s in a sentence', async (_what, content) => {
    expect(await refusal(content)).toMatch(/^[A-ZÁÉÍÓÚ¿].*\.$/u);
  });

  it('refuses an entry that unpacks to more than it says', async () => {
    const zip = zipOf({ 'a.csv': `Title,Year\n${'Up,2009\n'.repeat(50_000)}` });
    const central = zip.indexOf('PK\x01\x02', 0, 'latin1');
    zip.writeUInt32LE(1_000, central + 24);
    expect(await refusal(zip)).toContain('dañado');
  });
});
