import type { RunTarget } from '../../reply/actions.ts';
import { UserError } from '../errors.ts';
import type { MovieOption, MovieRef, MoviesOption, ResolvedMovie } from '../option.ts';
import { joinIds, partsOf, suggestNext } from './joined.ts';
import { type OptionKind, type OptionSuggestion, SUGGESTIONS_MAX } from './kind.ts';
import type { Resolution, Resolvers } from './resolvers.ts';

export const movieKind: OptionKind<MovieOption> = {
  shape: () => ({ type: 'suggested' }),
  suggest: (text, _option, resolvers) => suggestMovies(text, resolvers),
  read: (text, { resolvers, retry }) =>
    foundMovie(text, resolvers.movie(text), (id) => retry(`id:${id}`)),
};

/** What people write between titles. */
const JOINED = /\s+(?:y|e|vs\.?|contra)\s+/iu;

export const moviesKind: OptionKind<MoviesOption> = {
  shape: () => ({ type: 'suggested' }),
  suggest: (text, _option, resolvers) =>
    suggestNext(text, (part) => suggestMovies(part, resolvers)),

  read(text, { option, resolvers, retry }): readonly ResolvedMovie[] {
    // A title may hold the sign itself.
    const whole = resolvers.movie(text);
    if (whole.kind === 'found') return [whole.value];
    // "Titanic y Avatar", where no title has the word.
    const joined = text.split(JOINED);
    if (joined.length > 1 && joined.length <= option.max) {
      const found = joined.map((part) => resolvers.movie(part));
      const values = found.flatMap((one) => (one.kind === 'found' ? [one.value] : []));
      if (values.length === joined.length) return values;
    }
    const parts = partsOf(text);
    if (parts.length > option.max) {
      throw new UserError({ kind: 'tooMany', option, max: option.max });
    }
    const resolutions = parts.map((part) => (parts.length === 1 ? whole : resolvers.movie(part)));
    return resolutions.map((resolution, index) =>
      foundMovie(parts[index] ?? text, resolution, (id) =>
        retry(joinIds<MovieRef>(resolutions, index, id)),
      ),
    );
  },
};

/** The value of a film is its id. */
const suggestMovies = (text: string, resolvers: Resolvers): readonly OptionSuggestion[] =>
  resolvers
    .suggestMovies(text)
    .slice(0, SUGGESTIONS_MAX)
    .map((movie) => ({ label: resolvers.movieLabel(movie), value: `id:${movie.id}` }));

function foundMovie(
  typed: string,
  resolution: Resolution<ResolvedMovie, MovieRef>,
  retry: (id: number) => RunTarget,
): ResolvedMovie {
  if (resolution.kind === 'found') return resolution.value;
  if (resolution.kind === 'none') throw new UserError({ kind: 'movieNotFound', typed });
  const candidates = resolution.candidates.map((movie) => ({ movie, target: retry(movie.id) }));
  throw new UserError({ kind: 'doubtfulMovie', typed, candidates });
}
