import type { TermRef, Vocabulary } from '../core/option.ts';
import { createTerms, type TermRow, type Terms } from '../spanish/keywords.ts';
import type { Catalogue } from './open.ts';
import { type SagaRow, sagaRows, themeRows } from './queries/discovery/terms.ts';

/** What the catalogue's themes and sagas are called. */
export type Vocabularies = Readonly<Record<Vocabulary, Terms>> & {
  /** The saga that a film is part of. */
  readonly sagaOf: (
    movieId: number,
  ) => (TermRef & { readonly movies: readonly number[] }) | undefined;
};

/** Reads the themes and sagas of a catalogue: a few thousand, kept in memory. */
export async function readVocabularies(catalogue: Catalogue): Promise<Vocabularies> {
  const [themes, sagas] = await Promise.all([
    catalogue.all(themeRows, {}),
    catalogue.all(sagaRows, {}),
  ]);
  const byMovie = new Map(
    sagas.flatMap((saga) => saga.movies.map((movie): [number, SagaRow] => [movie, saga])),
  );
  return {
    theme: createTerms(themes satisfies readonly TermRow[]),
    saga: createTerms(sagas),
    sagaOf: (movieId) => byMovie.get(movieId),
  };
}
