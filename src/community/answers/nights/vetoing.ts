import type { Catalogue } from '../../../catalogue/open.ts';
import { filmGenres } from '../../../catalogue/queries/film-genres.ts';
import { UserError } from '../../../core/errors.ts';
import type { MovieRef } from '../../../core/option.ts';
import type { PersonKey } from '../../../core/turn.ts';
import type { Reply } from '../../../reply/reply.ts';
import { NOT_PROPOSED, VETO_WHICH } from '../../../wording/nights.ts';
import { movieLabel } from '../../../wording/titles.ts';
import type { Night, Nomination } from '../../nights.ts';
import { inCatalogue } from '../films.ts';
import { mistaken, type NightAsked } from './asked.ts';
import { findNominated, toldFilm } from './find-nominated.ts';
import { COMMAND } from './setting.ts';
import { veto } from './steps.ts';

interface Proposed {
  readonly entry: Nomination;
  readonly movie: MovieRef;
}

/** Vetoes the film of a night that a text means: its title, its place in the list, its genre. */
export async function vetoTold(
  told: string,
  night: Night,
  person: PersonKey,
  asked: NightAsked & { readonly catalogue: Catalogue },
): Promise<Reply> {
  const standing = inCatalogue(night.nominations, asked.finder);
  const ids = standing.map(({ movie }) => movie.id);
  const said = toldFilm(told);
  const films = ids.length === 0 ? [] : await asked.catalogue.all(filmGenres, { ids });
  const candidates = standing.map(({ entry, movie }) => ({
    id: entry.id,
    titles: [movie.title, ...(movie.titleEs === null ? [] : [movie.titleEs])],
    genres: films.find(({ id }) => id === movie.id)?.genres ?? [],
    entry,
    movie,
  }));
  const found = findNominated(said, candidates).filter(({ entry }) => !entry.vetoed);
  const [film] = found;
  if (film && found.length === 1) return veto(night, film.id, person, asked);
  if (!film) throw mistaken(NOT_PROPOSED(said), 'no_encontrado');
  throw ask(found, night);
}

/** Asks which one it is. */
export function ask(films: readonly Proposed[], night: Night): UserError {
  return new UserError({
    kind: 'said',
    code: 'dudoso',
    sentence: VETO_WHICH,
    suggestions: films.map(({ entry, movie }) => ({
      label: movieLabel(movie),
      target: { command: COMMAND, action: 'veto', params: [String(night.id), String(entry.id)] },
    })),
  });
}
