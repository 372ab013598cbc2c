import type { IncomingFile } from '../incoming-file.ts';
import type {
  AnyRole,
  MovieRef,
  PersonRef,
  ResolvedMovie,
  TermRef,
  Vocabulary,
} from '../option.ts';
/** What typed words turned out to mean. */
export type Resolution<T, R> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'doubtful'; readonly candidates: readonly R[] }
  | { readonly kind: 'none' };

/** From words to films and persons; `id:862` names one directly. */
export interface Resolvers {
  movie(text: string): Resolution<ResolvedMovie, MovieRef>;
  person(text: string, role: AnyRole): Resolution<PersonRef, PersonRef>;
  /** Films to offer while the person types, the well-known first. */
  suggestMovies(text: string): readonly MovieRef[];
  /** Persons to offer while the person types, the well-known first. */
  suggestPeople(text: string, role: AnyRole): readonly PersonRef[];
  /** The term that a text names, or undefined. */
  term(text: string, of: Vocabulary): TermRef | undefined;
  /** Terms to offer while the person types, those of most films first. */
  suggestTerms(text: string, of: Vocabulary): readonly TermRef[];
  /** What came with the message. */
  readonly file?: IncomingFile;
  /** How a film is called where one of several is picked. */
  movieLabel(movie: MovieRef): string;
}
