import type { MovieRef } from '../core/option.ts';
import { type Block, bold, text } from '../reply/blocks.ts';
import { type Page, pageOf, RETURNS_A_PAGE } from '../reply/page.ts';
import type { Wording } from './formats.ts';
import { pageText } from './page-buttons.ts';
import { movieLabel } from './titles.ts';

/** What a film cost and took in, in US dollars; 0 where it is unknown. */
export interface MovieReturn {
  readonly id: number;
  readonly title: string;
  readonly year: number;
  /** ISO date of release. */
  readonly date: string;
  readonly budget: number;
  readonly revenue: number;
  readonly return: number;
}

export const hasReturn = ({ budget, revenue }: Pick<MovieReturn, 'budget' | 'revenue'>): boolean =>
  budget > 0 && revenue > 0;

/** What a film brought in beyond its cost, or null where that is unknown. */
export const profitOf = (movie: Pick<MovieReturn, 'budget' | 'revenue'>): number | null =>
  hasReturn(movie) ? movie.revenue - movie.budget : null;

/** A page of a person's films with their dates and their money. `refOf`: the film as it is called here. */
export function movieReturns<M extends MovieReturn>(
  movies: readonly M[],
  pageNumber: number,
  refOf: (id: number) => MovieRef | undefined,
  wording: Wording,
): { readonly page: Page<M>; readonly blocks: readonly Block[] } {
  const page = pageOf(movies, pageNumber, RETURNS_A_PAGE);
  if (movies.length === 0) return { page, blocks: [] };
  const items = page.items.map((movie) => ({
    text: [bold(movieLabel(refOf(movie.id) ?? { ...movie, titleEs: null }))],
    detail: [details(movie, wording)],
  }));
  return {
    page,
    blocks: [
      { kind: 'list', start: page.start, items },
      ...(page.count > 1 ? [text(pageText(page))] : []),
    ],
  };
}

function details(movie: MovieReturn, wording: Wording): string {
  const { budget, revenue } = movie;
  const gain = profitOf(movie);
  const parts = [
    `Estreno: ${wording.date(movie.date)}`,
    gain !== null && `Retorno: ${wording.times(movie.return)}`,
    budget > 0 && `Costo: ${wording.money(budget)}`,
    revenue > 0 && `Recaudación: ${wording.money(revenue)}`,
    gain !== null && `${gain < 0 ? 'Pérdida' : 'Ganancia'}: ${wording.money(Math.abs(gain))}`,
    budget === 0 && revenue === 0 && 'Sin datos de presupuesto ni de recaudación',
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
