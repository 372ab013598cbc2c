import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf, checkMark, markOf } from '../src/community/answers/asker.ts';
import { filmData } from '../src/community/answers/films.ts';
import { RATING_MAX, RATING_MIN } from '../src/community/ratings.ts';
import { UserError } from '../src/core/errors.ts';
import { type MovieRef, option, type ResolvedMovie } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import type { PersonKey } from '../src/core/turn.ts';
import { type Action, actionButton, button, menu } from '../src/reply/actions.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { findRating, parseRating } from '../src/spanish/ratings.ts';
import { movieFields, otherMoviesField } from '../src/wording/output-fields.ts';
import {
  askRating,
  RATE_MENU,
  RATING_BUTTONS,
  ratedText,
  unratedText,
} from '../src/wording/ratings.ts';
import { otherMovies } from '../src/wording/same-title.ts';
import { movieLabel } from '../src/wording/titles.ts';
import { WAS_WANTED } from '../src/wording/watchlists.ts';
import type ratings from './notas.ts';

const NAME = 'calificar';
const RATINGS = Array.from({ length: RATING_MAX }, (_, index) => String(RATING_MAX - index));

export default defineCommand({
  name: NAME,
  aliases: ['puntuar'],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Le pone tu nota a una película, del 1 al 10; también entiende estrellas',
  examples: ['Volver 8', 'Toy Story nota:4 estrellas', 'Volver'],
  options: {
    titulo: option.movie('El título, en español o en inglés, con o sin el año'),
    nota: option.optional(
      option.number({
        description: 'Tu nota, del 1 al 10: 7.5, 4 estrellas, 3 y media de 5…',
        min: RATING_MIN,
        max: RATING_MAX,
        parse: parseRating,
      }),
    ),
  },
  output: z.strictObject({
    ...movieFields,
    nota: z.number().nullable().describe('Del 1 al 10; null: ninguna'),
    anterior: z.number().nullable().describe('La que había antes'),
    ...otherMoviesField,
  }),
  intents: {
    calificar({ movies: [titulo], titles: [typed = ''], text: said }) {
      // The number of "Toy Story 3" is no rating.
      const nota = findRating(said.replace(typed, ' '), true);
      // "¿Está buena?" asks for a rating instead of giving one.
      const asks = nota === undefined && /\?\s*$/.test(said);
      return titulo === undefined || asks
        ? undefined
        : { titulo, ...(nota !== undefined && { nota: String(nota) }) };
    },
  },

  async run({ titulo, nota }, context): Promise<Reply> {
    const { community, wording } = context;
    const person = await askerOf(context);
    if (nota === undefined) return ask(titulo, person, context);
    const { previous, wasWanted } = await community.ratings.rate(person, titulo.id, nota);
    const others = otherMovies(titulo.others, (movie) => ({
      command: NAME,
      args: { titulo: movie, nota: String(nota) },
    }));
    const sentence = ratedText(movieLabel(titulo), nota, previous, wording);
    return {
      data: { ...filmData(titulo), nota, anterior: previous ?? null, ...others.data },
      blocks: [text(wasWanted ? `${sentence} ${WAS_WANTED}` : sentence), ...others.blocks],
      actions: [
        unrateButton(person, titulo),
        button(RATING_BUTTONS.all, runTarget<typeof ratings>('notas', {})),
        ...others.actions,
      ],
    };
  },

  actions: {
    async quitar([mark, id], context): Promise<Reply> {
      const person = await askerOf(context);
      checkMark(mark, person);
      const movie = context.finder.movieById(Number(id));
      if (!movie) throw new UserError({ kind: 'goneMovie' });
      const rating = await context.community.ratings.unrate(person, movie.id);
      return {
        data: { ...filmData(movie), nota: null, anterior: rating ?? null },
        blocks: [text(unratedText(movieLabel(movie), rating))],
      };
    },
  },
});

const unrateButton = (person: PersonKey, { id }: MovieRef): Action =>
  actionButton(RATING_BUTTONS.unrate, NAME, 'quitar', markOf(person), String(id));

/** Asks for the rating of a film that is known. */
async function ask(
  movie: ResolvedMovie,
  person: PersonKey,
  { community }: Context,
): Promise<Reply> {
  const rating = (await community.ratings.among(person, [movie.id])).get(movie.id) ?? null;
  return {
    data: { ...filmData(movie), nota: rating, anterior: rating },
    blocks: [text(askRating(movieLabel(movie)))],
    actions: [
      ...menu(
        RATE_MENU,
        RATINGS.map((nota) => ({
          label: nota,
          target: { command: NAME, args: { titulo: `id:${movie.id}`, nota } },
        })),
      ),
      ...(rating === null ? [] : [unrateButton(person, movie)]),
    ],
  };
}
