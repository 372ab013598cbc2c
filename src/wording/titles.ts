import type { MovieRef } from '../core/option.ts';
import { fold } from '../core/text.ts'; /** A film as sentences name it: `El padrino (The Godfather, 1972)`, `Toy Story (1995)`. */
export function movieLabel({ title, titleEs, year }: Omit<MovieRef, 'id'>): string {
  return titleEs === null || fold(titleEs) === fold(title)
    ? `${title} (${year})`
    : `${titleEs} (${title}, ${year})`;
}
