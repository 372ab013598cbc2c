import { movieLabel } from '../wording/titles.ts';
import type { Resolvers } from './bind.ts';
import type { MovieRef, Option } from './option.ts';
import { cleanLine, fold } from './text.ts';

/** A value that an option may take, as the person sees it and as it is sent. */
export interface OptionSuggestion {
  readonly label: string;
  readonly value: string;
}

/** Discord shows no more; nobody reads more. */
export const SUGGESTIONS_MAX = 25;

/** What to offer for an option while it is typed. The value of a film or a person is its id. */
export function suggestValues(
  option: Option,
  typed: string,
  resolvers: Resolvers,
): OptionSuggestion[] {
  const text = cleanLine(typed);
  switch (option.kind) {
    case 'text':
      return [];
    case 'choice':
      return option.choices
        .filter(({ label }) => fold(label).includes(fold(text)))
        .slice(0, SUGGESTIONS_MAX);
    case 'movie':
      return resolvers.suggestMovies(text).slice(0, SUGGESTIONS_MAX).map(movieSuggestion);
    case 'movies':
      return suggestNextMovie(text, resolvers);
    case 'person':
      return resolvers
        .suggestPeople(text, option.role)
        .slice(0, SUGGESTIONS_MAX)
        .map(({ id, name }) => ({ label: name, value: `id:${id}` }));
  }
}

const movieSuggestion = (movie: MovieRef): OptionSuggestion => ({
  label: movieLabel(movie),
  value: `id:${movie.id}`,
});

// Of "Matrix + ori" the last part is still being typed; what stands before it is kept.
function suggestNextMovie(text: string, resolvers: Resolvers): OptionSuggestion[] {
  const split = text.lastIndexOf('+');
  if (split === -1) return resolvers.suggestMovies(text).map(movieSuggestion);
  const before = text.slice(0, split).trim();
  return resolvers.suggestMovies(text.slice(split + 1).trim()).map((movie) => ({
    label: `${before} + ${movieLabel(movie)}`,
    value: `${before} + id:${movie.id}`,
  }));
}
