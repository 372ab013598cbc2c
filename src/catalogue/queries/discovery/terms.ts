import { defineQuery } from '../../query.ts';

/** Something that films have in common, and what people call it. */
interface StoredTerm {
  readonly id: number;
  readonly name: string;
  /** Folded; the first is its name. */
  readonly words: readonly string[];
  readonly films: number;
}

export type ThemeRow = StoredTerm;

export interface SagaRow extends StoredTerm {
  /** Its films, oldest first. */
  readonly movies: readonly number[];
}

/** Every theme; of a word that several have, the first of them is meant. */
export const themeRows = defineQuery<Record<never, never>, ThemeRow>(
  'SELECT id, name, words, films FROM themes ORDER BY rank',
);

/** Every saga, the one with most votes first. */
export const sagaRows = defineQuery<Record<never, never>, SagaRow>(
  'SELECT id, name, words, movies, len(movies)::INTEGER AS films FROM sagas ORDER BY rank',
);
