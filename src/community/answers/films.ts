import type { MovieRef } from '../../core/option.ts';
import { fitsInButton, runTarget } from '../../core/target.ts';
import type { Finder } from '../../finder/finder.ts';
import { type Action, menu } from '../../reply/actions.ts';
import { type Block, bold, text } from '../../reply/blocks.ts';
import { LISTED_A_PAGE, pageOf } from '../../reply/page.ts';
import { VIEW_CARD } from '../../wording/listing.ts';
import { pageButtons, pageText } from '../../wording/page-buttons.ts';
import { movieLabel } from '../../wording/titles.ts';

/** A film of somebody's, with what is said of it. */
export interface OwnFilm {
  readonly movie: MovieRef;
  readonly detail?: string;
}

/** A film in the data of an answer. */
export const filmData = ({ id, title, year }: MovieRef) => ({ id, titulo: title, anio: year });

/** Those entries whose film the catalogue has, with it. */
export const inCatalogue = <E extends { readonly film: number }>(
  entries: readonly E[],
  finder: Finder,
): { readonly entry: E; readonly movie: MovieRef }[] =>
  entries.flatMap((entry) => {
    const movie = finder.movieById(entry.film);
    return movie ? [{ entry, movie }] : [];
  });

/** A page of films, the buttons that turn it, and a menu that opens their cards. */
export function filmsPage(
  films: readonly OwnFilm[],
  number: number,
  command: string,
  ...params: string[]
): { blocks: Block[]; actions: Action[] } {
  if (films.length === 0) return { blocks: [], actions: [] };
  const page = pageOf(films, number, LISTED_A_PAGE);
  return {
    blocks: [
      {
        kind: 'list',
        start: page.start,
        items: page.items.map(({ movie, detail }) => ({
          text: [bold(movieLabel(movie))],
          ...(detail && { detail: [detail] }),
        })),
      },
      ...(page.count > 1 ? [text(pageText(page))] : []),
    ],
    actions: [
      // What a button carries may be what a person typed.
      ...pageButtons(page, command, ...params).filter(
        (action) => action.kind !== 'button' || fitsInButton(action.target),
      ),
      ...menu(
        VIEW_CARD,
        page.items.map(({ movie }) => ({
          label: movieLabel(movie),
          target: runTarget<{ name: 'ficha'; options: { titulo: unknown } }>('ficha', {
            titulo: `id:${movie.id}`,
          }),
        })),
      ),
    ],
  };
}
