import { z } from 'zod';
import { genresOf } from '../catalogue/genre-bits.ts';
import { type FilmList, filmList, type ListedFilm } from '../catalogue/queries/discovery/films.ts';
import type { Order } from '../core/filters.ts';
import { runTarget } from '../core/target.ts';
import { type Action, menu } from '../reply/actions.ts';
import { type Block, bold, text } from '../reply/blocks.ts';
import { LISTED_A_PAGE } from '../reply/page.ts';
import { filmDetail, VIEW_CARD } from '../wording/listing.ts';
import { movieFields } from '../wording/output-fields.ts';
import { pageText } from '../wording/page-buttons.ts';
import { movieLabel } from '../wording/titles.ts';
import type { ListState } from './list-code.ts';
import type { Services } from './list-services.ts';

/** A film in the data of a list. */
export const listedFilm = z.strictObject({
  ...movieFields,
  titulo_es: z.string().nullable(),
  score: z.number(),
  votos: z.int(),
  duracion: z.int().nullable().describe('Minutos'),
  recaudacion: z.number().nullable().describe('Dólares'),
});

/** A page of the films of a state. */
export interface FilmPage {
  readonly films: readonly ListedFilm[];
  readonly total: number;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** Reads a page; past the end, the last one. */
export async function readPage(
  { filters, order, seed }: ListState,
  page: number,
  services: Services,
): Promise<FilmPage> {
  const wanted = Math.max(1, Math.trunc(page) || 1);
  const read = (number: number): Promise<readonly ListedFilm[]> =>
    queryOf(services, {
      filters,
      order,
      ...(seed !== undefined && { seed }),
      limit: LISTED_A_PAGE,
      offset: (number - 1) * LISTED_A_PAGE,
    });
  const films = await read(wanted);
  const total = films[0]?.total ?? 0;
  if (total > 0 || wanted === 1) return pageOf(films, wanted);
  const [first] = await read(1);
  const last = Math.max(1, Math.ceil((first?.total ?? 0) / LISTED_A_PAGE));
  return pageOf(await read(last), last);
}

const pageOf = (films: readonly ListedFilm[], number: number): FilmPage => {
  const total = films[0]?.total ?? 0;
  return { films, total, number, count: Math.max(1, Math.ceil(total / LISTED_A_PAGE)) };
};

const queryOf = ({ catalogue }: Services, list: FilmList): Promise<ListedFilm[]> => {
  const { query, params } = filmList(list);
  return catalogue.all(query, params);
};

/** The films of a page in the data of an answer. */
export const filmsData = ({ films }: FilmPage, { finder }: Services) =>
  films.flatMap(({ id, year, score, votes, runtime, revenue }) => {
    const movie = finder.movieById(id);
    return movie
      ? [
          {
            id,
            titulo: movie.title,
            titulo_es: movie.titleEs,
            anio: year,
            score,
            votos: votes,
            duracion: runtime || null,
            recaudacion: revenue || null,
          },
        ]
      : [];
  });

/** The films of a page as a numbered list, each with what the order is about. */
export function filmBlock(
  { films, number }: FilmPage,
  order: Order,
  { finder, wording }: Services,
): Block {
  return {
    kind: 'list',
    start: (number - 1) * LISTED_A_PAGE + 1,
    items: films.flatMap((film) => {
      const movie = finder.movieById(film.id);
      return movie
        ? [
            {
              film: film.id,
              text: [bold(movieLabel(movie))],
              detail: [filmDetail({ ...film, genres: genresOf(film.genres) }, order, wording)],
            },
          ]
        : [];
    }),
  };
}

/** "Página 2 de 65." where there is more than one. */
export const pageBlock = ({ number, count }: FilmPage): Block[] =>
  count > 1 ? [text(pageText({ number, count }))] : [];

/** A menu that opens the card of one of the films. */
export const cardMenu = ({ films }: FilmPage, { finder }: Services): Action[] =>
  menu(
    VIEW_CARD,
    films.flatMap(({ id }) => {
      const movie = finder.movieById(id);
      return movie ? [{ label: movieLabel(movie), target: cardOf(id) }] : [];
    }),
  );

const cardOf = (id: number) =>
  runTarget<{ name: 'ficha'; options: { titulo: unknown } }>('ficha', { titulo: `id:${id}` });
