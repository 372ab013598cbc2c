import type { MovieRef } from '../core/option.ts';
import { type Action, menu, type RunTarget } from '../reply/actions.ts';
import { type Block, text } from '../reply/blocks.ts';
import type { Json } from '../reply/reply.ts';
import { movieLabel } from './titles.ts';

/** The part of an answer that offers the films which share the title that was asked for. */
export interface OtherMovies {
  readonly data: { readonly otras?: Json };
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}

/** @param target what choosing one of them asks, by the raw value of a film */
export function otherMovies(
  others: readonly MovieRef[],
  target: (movie: string) => RunTarget,
): OtherMovies {
  if (others.length === 0) return { data: {}, blocks: [], actions: [] };
  const choices = others.map((movie) => ({
    label: movieLabel(movie),
    target: target(`id:${movie.id}`),
  }));
  const sentence =
    others.length === 1
      ? 'Hay otra película con ese título, por si era esa:'
      : `Hay otras ${others.length} películas con ese título, por si era alguna de ellas:`;
  return {
    data: { otras: others.map(({ id, title, year }) => ({ id, titulo: title, anio: year })) },
    blocks: [text(`${sentence} ${choices.map(({ label }) => label).join(', ')}.`)],
    actions: menu('Otras con ese título', choices),
  };
}
