import type { TermRef, Vocabulary } from '../core/option.ts';
import { createTerms, type TermRow, type Terms } from '../spanish/keywords.ts';
import type { Catalogue } from './open.ts';
import { type SagaRow, sagaRows, serviceRows, themeRows } from './queries/discovery/terms.ts';

/** What the catalogue's themes, sagas and services are called. */
export type Vocabularies = Readonly<Record<Vocabulary, Terms>> & {
  /** The saga that a film is part of. */
  readonly sagaOf: (
    movieId: number,
  ) => (TermRef & { readonly movies: readonly number[] }) | undefined;
  /** Whether the catalogue knows where films can be watched. */
  readonly knowsServices: boolean;
};

/** Reads the themes, sagas and services of a catalogue: a few thousand, kept in memory. */
export async function readVocabularies(catalogue: Catalogue): Promise<Vocabularies> {
  const [themes, sagas, services] = await Promise.all([
    catalogue.all(themeRows, {}),
    catalogue.all(sagaRows, {}),
    catalogue.all(serviceRows, {}),
  ]);
  const byMovie = new Map(
    sagas.flatMap((saga) => saga.movies.map((movie): [number, SagaRow] => [movie, saga])),
  );
  return {
    theme: createTerms(themes satisfies readonly TermRow[]),
    saga: createTerms(sagas),
    service: createTerms(services),
    knowsServices: services.some(({ films }) => films > 0),
    sagaOf: (movieId) => byMovie.get(movieId),
  };
}
