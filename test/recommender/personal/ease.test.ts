import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitEase } from '../../../src/recommender/training/personal/ease.ts';
import { invertInPlace } from '../../../src/recommender/training/personal/ridge-inverse.ts';

/** People and the likings of films, as lists end to end. */
function peopleOf(rows: readonly (readonly number[])[]) {
  const films: number[] = [];
  const likings: number[] = [];
  const offsets = [0];
  for (const row of rows) {
    for (const [film, liking] of row.entries()) {
      if (liking === 0) continue;
      films.push(film);
      likings.push(liking);
    }
    offsets.push(films.length);
  }
  return {
    count: rows.length,
    offsets: Int32Array.from(offsets),
    films: Int32Array.from(films),
    likings: Float32Array.from(likings),
  };
}

const matrices = (columns: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 6,
  });

describe('EASE in the space of the people', () => {
  it('inverts any symmetric positive definite matrix', () => {
    fc.assert(
      fc.property(matrices(5), (rows) => {
        const size = rows.length;
        const matrix = Float64Array.from({ length: size * size }, (_, k) => {
          const [i, j] = [Math.floor(k / size), k % size];
          const product = rows[i]?.reduce((sum, value, c) => sum + value * (rows[j]?.[c] ?? 0), 0);
          return (product ?? 0) + (i === j ? 1 : 0);
        });
        const inverse = matrix.slice();
        invertInPlace(inverse, size);
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            let sum = 0;
            for (let k = 0; k < size; k++) {
              sum += (matrix[i * size + k] ?? 0) * (inverse[k * size + j] ?? 0);
            }
            expect(sum).toBeCloseTo(i === j ? 1 : 0, 9);
          }
        }
      }),
    );
  });

  it('has for each film the diagonal that the inverse of films × films has', () => {
    fc.assert(
      fc.property(matrices(4), (rows) => {
        const films = 4;
        const lambda = 450;
        const direct = Float64Array.from({ length: films * films }, (_, k) => {
          const [i, j] = [Math.floor(k / films), k % films];
          const product = rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0);
          return product + (i === j ? lambda : 0);
        });
        invertInPlace(direct, films);
        const { own } = fitEase(peopleOf(rows), films);
        for (let film = 0; film < films; film++) {
          expect((own[film] ?? 0) / lambda).toBeCloseTo(direct[film * films + film] ?? 0, 9);
        }
      }),
    );
  });
});
