import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finder } from '../../src/finder/finder.ts';
import { loadFinder } from '../../src/finder/load-finder.ts';
import { readPasted } from '../../src/finder/pasted-ids.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

let finder: Finder;
beforeAll(async () => {
  finder = loadFinder(await demoCatalogue());
});

const SHAWSHANK = 'The Shawshank Redemption (1994)';
const GODFATHER = 'The Godfather (1972)';

describe('what people paste, and the film that it is', () => {
  it.each([
    ['id:238', GODFATHER],
    [' ID: 238 ', GODFATHER],
    ['tmdb:238', GODFATHER],
    ['tt0068646', GODFATHER],
    ['imdb:tt0068646', GODFATHER],
    ['https://www.imdb.com/title/tt0068646/', GODFATHER],
    ['imdb.com/es/title/tt0068646/?ref_=nv_sr_srsg_0', GODFATHER],
    ['https://m.imdb.com/title/tt0068646/reviews', GODFATHER],
    ['mira esta https://www.imdb.com/title/tt0068646/ qué tal', GODFATHER],
    ['https://www.themoviedb.org/movie/238-the-godfather?language=es-MX', GODFATHER],
    ['themoviedb.org/movie/238', GODFATHER],
    ['https://letterboxd.com/film/the-godfather/', GODFATHER],
    ['letterboxd.com/alguien/film/the-shawshank-redemption/reviews/', SHAWSHANK],
    ['https://letterboxd.com/film/300/', '300 (2006)'],
    ['https://www.filmaffinity.com/es/search.php?stext=el+padrino', GODFATHER],
    ['El padrino (1972) - FilmAffinity https://www.filmaffinity.com/es/film809297.html', GODFATHER],
    ['https://es.wikipedia.org/wiki/El_padrino_(pel%C3%ADcula_de_1972)', GODFATHER],
    ['https://www.justwatch.com/es/pelicula/cadena-perpetua', SHAWSHANK],
    ['https://www.rottentomatoes.com/m/the_shawshank_redemption', SHAWSHANK],
  ])('«%s» is %s', (pasted, expected) => {
    const [best] = finder.movies(pasted);
    expect(`${best?.title} (${best?.year})`).toBe(expected);
    expect(best?.confidence).toBeGreaterThanOrEqual(0.8);
    expect(finder.suggestMovies(pasted)[0]?.title).toBe(best?.title);
  });

  it.each([
    'tt9999999',
    'id:999999999',
    'https://www.themoviedb.org/movie/999999999-un-titulo',
    'https://www.themoviedb.org/person/238',
    'https://www.filmaffinity.com/es/film809297.html',
    'https://',
  ])('«%s» is no film of the catalogue', (pasted) => {
    expect(finder.movies(pasted)).toEqual([]);
  });
});

it('finds the person of an address', () => {
  expect(finder.people('https://www.themoviedb.org/person/31-tom-hanks')).toMatchObject([
    { name: 'Tom Hanks', confidence: 1, roles: ['actor', 'director'] },
  ]);
  expect(finder.people('https://letterboxd.com/director/steven-spielberg/')[0]?.name).toBe(
    'Steven Spielberg',
  );
  expect(finder.people('tt0068646')).toEqual([]);
});

it('takes no title for something pasted', () => {
  for (const { title, titleEs } of finder.suggestMovies('', 25)) {
    expect(readPasted(title)).toBeUndefined();
    expect(readPasted(titleEs ?? '')).toBeUndefined();
  }
});

it('reads any address', () => {
  const address = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(
        fc.constantFrom('https://', 'imdb.com/', 'letterboxd.com/film/'),
        fc.string({ unit: 'binary' }),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, (text) => void finder.movies(text)),
    { numRuns: 200 },
  );
});
