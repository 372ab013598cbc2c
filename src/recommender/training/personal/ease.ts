import { at, realAt, weightAt } from '../../typed-arrays.ts';
import type { PeopleLikings } from './choose-raters.ts';
import { invertInPlace } from './ridge-inverse.ts';

/** λ: chosen by people of the small ratings file whom the others predict. */
const REGULARISATION = 450;

/** EASE in the space of the people. */
export interface Ease {
  /** (XXᵀ + λI)⁻¹ of the likings X, row by row. */
  readonly inverse: Float32Array;
  /** By film: 1 − xᵀ(XXᵀ + λI)⁻¹x of its column x; 1 where nobody rated it. */
  readonly own: Float32Array;
}

/**
 * Fits EASE (H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", 2019) in its dual form: by Woodbury's
 * identity P = (XᵀX + λI)⁻¹ = (I − Xᵀ(XXᵀ + λI)⁻¹X) / λ, so that the matrix to invert is one of people and not of films.
 */
export function fitEase(people: PeopleLikings, filmCount: number): Ease {
  const { count } = people;
  const matrix = gram(people, filmCount);
  for (let i = 0; i < count; i++)
    matrix[i * count + i] = realAt(matrix, i * count + i) + REGULARISATION;
  invertInPlace(matrix, count);
  return { inverse: Float32Array.from(matrix), own: ownOf(people, matrix, filmCount) };
}

/** XXᵀ */
function gram({ count, offsets, films, likings }: PeopleLikings, filmCount: number): Float64Array {
  const matrix = new Float64Array(count * count);
  const row = new Float64Array(filmCount);
  for (let i = 0; i < count; i++) {
    row.fill(0);
    for (let k = at(offsets, i); k < at(offsets, i + 1); k++)
      row[at(films, k)] = weightAt(likings, k);
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = at(offsets, j); k < at(offsets, j + 1); k++) {
        sum += weightAt(likings, k) * realAt(row, at(films, k));
      }
      matrix[i * count + j] = sum;
      matrix[j * count + i] = sum;
    }
  }
  return matrix;
}

function ownOf(
  { count, offsets, films, likings }: PeopleLikings,
  inverse: Float64Array,
  filmCount: number,
): Float32Array {
  const raters: [person: number, liking: number][][] = [];
  for (let person = 0; person < count; person++) {
    for (let k = at(offsets, person); k < at(offsets, person + 1); k++) {
      const film = at(films, k);
      const list = raters[film] ?? [];
      raters[film] = list;
      list.push([person, weightAt(likings, k)]);
    }
  }
  const own = new Float32Array(filmCount).fill(1);
  for (const [film, list] of raters.entries()) {
    if (!list) continue;
    let sum = 0;
    for (const [i, mine] of list) {
      for (const [j, theirs] of list) sum += mine * theirs * realAt(inverse, i * count + j);
    }
    own[film] = 1 - sum;
  }
  return own;
}
