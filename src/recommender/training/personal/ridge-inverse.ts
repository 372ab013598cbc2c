import { realAt } from '../../typed-arrays.ts';

/**
 * Inverts a symmetric positive definite matrix by its Cholesky factor: A = LLᵀ, A⁻¹ = L⁻ᵀL⁻¹.
 * @param matrix `size` × `size`, row by row; overwritten with its inverse
 */
export function invertInPlace(matrix: Float64Array, size: number): void {
  factorise(matrix, size);
  invertTriangle(matrix, size);
  // A⁻¹ = MᵀM of the lower triangle M = L⁻¹; row i needs rows i and below, which are still M's.
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < size; k++)
        sum += realAt(matrix, k * size + i) * realAt(matrix, k * size + j);
      matrix[i * size + j] = sum;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) matrix[i * size + j] = realAt(matrix, j * size + i);
  }
}

/** The lower triangle becomes L. */
function factorise(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = realAt(matrix, i * size + j);
      for (let k = 0; k < j; k++)
        sum -= realAt(matrix, i * size + k) * realAt(matrix, j * size + k);
      matrix[i * size + j] = i === j ? Math.sqrt(sum) : sum / realAt(matrix, j * size + j);
    }
  }
}

/** L in the lower triangle becomes L⁻¹. */
function invertTriangle(matrix: Float64Array, size: number): void {
  for (let j = 0; j < size; j++) {
    const own = 1 / realAt(matrix, j * size + j);
    for (let i = j + 1; i < size; i++) {
      let sum = realAt(matrix, i * size + j) * own;
      for (let k = j + 1; k < i; k++)
        sum += realAt(matrix, i * size + k) * realAt(matrix, k * size + j);
      matrix[i * size + j] = -sum / realAt(matrix, i * size + i);
    }
    matrix[j * size + j] = own;
  }
}
