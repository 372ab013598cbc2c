import { describe, expect, test } from 'vitest';
import { reasonsFor } from '../../src/recommender/reasons.ts';
import { neighbour } from './parquet.ts';

describe('reasons', () => {
  test('at most three, the strongest first', () => {
    const movie = neighbour({
      id: 1,
      collectionName: 'The Godfather Collection',
      collection: 4,
      director: 2,
      sharedDirectors: ['Francis Ford Coppola'],
      cast: 0.5,
      sharedCast: ['Al Pacino'],
      ratings: 20,
    });
    expect(reasonsFor(1972, movie)).toEqual([
      { kind: 'collection', name: 'The Godfather Collection' },
      { kind: 'director', names: ['Francis Ford Coppola'] },
      { kind: 'ratings' },
    ]);
  });

  test('none is made up for a film that shares nothing', () => {
    expect(reasonsFor(1931, neighbour({ id: 1, year: 2000 }))).toEqual([]);
  });

  test('one common liker is not people', () => {
    expect(reasonsFor(1931, neighbour({ id: 1, ratings: 1.3 }))).toEqual([]);
  });

  test('the United States and English say nothing; another country or language does', () => {
    const american = neighbour({ id: 1, place: 2.4, sharedCountries: ['US'] });
    expect(reasonsFor(1931, american)).toEqual([]);
    const argentine = neighbour({ id: 1, language: 'es', place: 6.6, sharedCountries: ['AR'] });
    expect(reasonsFor(1931, argentine)).toEqual([{ kind: 'country', code: 'AR' }]);
    const french = neighbour({ id: 1, language: 'fr', place: 6.4 });
    expect(reasonsFor(1931, french)).toEqual([{ kind: 'language', code: 'fr' }]);
  });
});
