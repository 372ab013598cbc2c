import type { MovieRef } from '../core/option.ts';
import { type Action, type Block, type Json, text } from '../reply/reply.ts';
import { movieLabel } from './titles.ts';

/** The part of an answer that offers the films which share the title that was asked for. */
export interface OtherMovies {
  readonly data: { readonly otras?: Json };
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}

/** @param command what choosing one of them asks again */
export function otherMovies(others: readonly MovieRef[], command: string): OtherMovies {
  if (others.length === 0) return { data: {}, blocks: [], actions: [] };
  const choices = others.map((movie) => ({
    label: movieLabel(movie),
    target: { command, args: [`id:${movie.id}`] },
  }));
  const sentence =
    others.length === 1
      ? 'Hay otra película con ese título, por si era esa:'
      : `Hay otras ${others.length} películas con ese título, por si era alguna de ellas:`;
  return {
    data: { otras: others.map(({ id, title, year }) => ({ id, titulo: title, anio: year })) },
    blocks: [text(`${sentence} ${choices.map(({ label }) => label).join(', ')}.`)],
    actions: [{ kind: 'menu', placeholder: 'Otras con ese título', choices }],
  };
}
