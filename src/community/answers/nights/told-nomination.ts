import type { Catalogue } from '../../../catalogue/open.ts';
import { filmGenres } from '../../../catalogue/queries/film-genres.ts';
import { UserError } from '../../../core/errors.ts';
import type { MovieRef } from '../../../core/option.ts';
import { NOT_PROPOSED, WHICH_ONE } from '../../../wording/nights.ts';
import { movieLabel } from '../../../wording/titles.ts';
import type { Night, Nomination } from '../../nights.ts';
import { inCatalogue } from '../films.ts';
import { mistaken, type NightAsked } from './asked.ts';
import { findNominated, toldFilm } from './find-nominated.ts';
import { COMMAND } from './setting.ts';

interface Proposed {
  readonly entry: Nomination;
  readonly movie: MovieRef;
}

/**
 * The film of a night that a text means, of those that stand: its title, its place in the list, its genre.
 * @throws UserError where it is none, or several
 */
export async function toldNomination(
  told: string,
  night: Night,
  asked: NightAsked & { readonly catalogue: Catalogue },
  action: 'veto' | 'voto',
): Promise<number> {
  const proposed = inCatalogue(night.nominations, asked.finder);
  const ids = proposed.map(({ movie }) => movie.id);
  const said = toldFilm(told);
  const films = ids.length === 0 ? [] : await asked.catalogue.all(filmGenres, { ids });
  const candidates = proposed.map(({ entry, movie }) => ({
    id: entry.id,
    titles: [movie.title, ...(movie.titleEs === null ? [] : [movie.titleEs])],
    genres: films.find(({ id }) => id === movie.id)?.genres ?? [],
    entry,
    movie,
  }));
  const found = findNominated(said, candidates).filter(({ entry }) => !entry.vetoed);
  const [film] = found;
  if (film && found.length === 1) return film.id;
  if (!film) throw mistaken(NOT_PROPOSED(said), 'no_encontrado');
  throw which(found, night, action);
}

/** Asks which one it is. */
export function which(
  films: readonly Proposed[],
  night: Night,
  action: 'veto' | 'voto',
): UserError {
  return new UserError({
    kind: 'said',
    code: 'dudoso',
    sentence: WHICH_ONE,
    suggestions: films.map(({ entry, movie }) => ({
      label: movieLabel(movie),
      target: { command: COMMAND, action, params: [String(night.id), String(entry.id)] },
    })),
  });
}
