import { describe, expect, it } from 'vitest';
import { plain } from '../../src/spanish/grammar.ts';
import { findRating, parseRating } from '../../src/spanish/ratings.ts';

describe('ratings', () => {
  it.each([
    ['8', 8],
    ['7.5', 7.5],
    ['7,5', 7.5],
    ['un 8', 8],
    ['ocho', 8],
    ['ocho y medio', 8.5],
    ['4 estrellas', 8],
    ['cuatro estrellas y media', undefined],
    ['3 y media de 5', 7],
    ['★★★½', 7],
    ['★★★☆☆', 6],
    ['⭐⭐⭐⭐', 8],
    ['7/10', 7],
    ['85%', 8.5],
    ['85 sobre 100', 8.5],
    ['2049', undefined],
    ['13', undefined],
    ['11/10', 11],
    ['buena', undefined],
  ])('reads «%s» as %s', (text, rating) => {
    expect(parseRating(text)).toBe(rating);
  });

  it.each([
    ['vi Volver anoche, un 8', 8],
    ['le pongo 9 a Toy Story 3', 9],
    ['Toy Story 3, un 7', 7],
    ['Blade Runner 2049 le doy 4 estrellas', 8],
    ['vi Volver', undefined],
  ])('finds in «%s» %s', (text, rating) => {
    expect(findRating(plain(text), false)).toBe(rating);
  });
});
