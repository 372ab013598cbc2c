import type { MovieRef, PersonRef, ResolvedMovie, Role } from './option.ts';
/** What typed words turned out to mean. */
export type Resolution<T, R> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'doubtful'; readonly candidates: readonly R[] }
  | { readonly kind: 'none' };

/** From words to films and persons; `id:862` names one directly. */
export interface Resolvers {
  movie(text: string): Resolution<ResolvedMovie, MovieRef>;
  person(text: string, role: Role): Resolution<PersonRef, PersonRef>;
  /** Films to offer while the person types, the well-known first. */
  suggestMovies(text: string): readonly MovieRef[];
  /** Persons to offer while the person types, the well-known first. */
  suggestPeople(text: string, role: Role): readonly PersonRef[];
  /** How a film is called where one of several is picked. */
  movieLabel(movie: MovieRef): string;
}
