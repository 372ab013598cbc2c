import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf, checkMark, markOf } from '../src/community/answers/asker.ts';
import { filmData, filmsPage, inCatalogue } from '../src/community/answers/films.ts';
import { UserError } from '../src/core/errors.ts';
import { option, type ResolvedMovie } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { fold } from '../src/core/text.ts';
import { button } from '../src/reply/actions.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { asksTo } from '../src/spanish/verbs.ts';
import { LIST_ACTIONS, LIST_BUTTONS, RANDOM_PICK, WHICH_FILM } from '../src/wording/lists.ts';
import { movieFields } from '../src/wording/output-fields.ts';
import { movieLabel } from '../src/wording/titles.ts';
import {
  NOTHING_WANTED,
  sinceText,
  unwantedText,
  wantedCount,
  wantedText,
} from '../src/wording/watchlists.ts';
import type card from './ficha.ts';

const NAME = 'pendientes';
type ListAction = keyof typeof LIST_ACTIONS;
const ACTIONS = Object.entries(LIST_ACTIONS).map(([value, label]) => ({
  value: value as ListAction,
  label,
}));

export default defineCommand({
  name: NAME,
  aliases: ['watchlist'],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Tus películas por ver: apunta una, quítala, míralas o saca una al azar',
  examples: ['', 'Volver', 'Volver accion:quitar', 'accion:azar'],
  options: {
    titulo: option.optional(option.movie('La película que apuntas o quitas')),
    accion: option.optional(
      option.choice({
        description: 'Qué haces; con un título, apuntarla',
        choices: ACTIONS,
        parse: (typed) =>
          ACTIONS.find(({ value, label }) => value === typed || fold(label) === fold(typed))?.value,
      }),
    ),
  },
  output: z.strictObject({
    accion: z.enum(['ver', 'agregar', 'quitar', 'azar']),
    total: z.int(),
    peliculas: z.array(z.strictObject(movieFields)),
  }),
  intents: {
    pendientes({ movies: [titulo], text: said }) {
      const [removes, adds] = [asksTo('remove', said), asksTo('add', said)];
      if (titulo !== undefined) return { titulo, accion: removes ? 'quitar' : 'agregar' };
      if (removes || adds) return undefined;
      return { accion: asksTo('draw', said) ? 'azar' : 'ver' };
    },
  },

  async run({ titulo, accion = titulo ? 'agregar' : 'ver' }, context): Promise<Reply> {
    await askerOf(context);
    if (accion === 'ver') return show(1, context);
    if (accion === 'azar') return pick(context);
    if (!titulo) throw new UserError({ kind: 'said', code: 'falta_opcion', sentence: WHICH_FILM });
    return change(titulo, accion, context);
  },

  actions: {
    async pagina([mark, page], context) {
      checkMark(mark, await askerOf(context));
      return show(Number(page), context);
    },
  },
});

async function change(
  movie: ResolvedMovie,
  accion: 'agregar' | 'quitar',
  context: Context,
): Promise<Reply> {
  const { watchlists, seen } = context.community;
  const person = await askerOf(context);
  const label = movieLabel(movie);
  const sentence =
    accion === 'agregar'
      ? wantedText(
          label,
          await watchlists.add(person, movie.id),
          (await seen.among(person, [movie.id])).size > 0,
        )
      : unwantedText(label, await watchlists.remove(person, movie.id));
  const { total } = await watchlists.of(person);
  return {
    data: { accion, total, peliculas: [filmData(movie)] },
    blocks: [text(sentence)],
    actions: [
      accion === 'agregar'
        ? button(LIST_BUTTONS.remove, {
            command: NAME,
            args: { titulo: `id:${movie.id}`, accion: 'quitar' },
          })
        : button(LIST_BUTTONS.add, { command: NAME, args: { titulo: `id:${movie.id}` } }),
      button(LIST_BUTTONS.show, { command: NAME, args: { accion: 'ver' } }),
    ],
  };
}

async function show(page: number, context: Context): Promise<Reply> {
  const { community, finder, wording } = context;
  const person = await askerOf(context);
  const { total, films } = await community.watchlists.of(person);
  const found = inCatalogue(films, finder);
  const shown = filmsPage(
    found.map(({ movie, entry: { at } }) => ({ movie, detail: sinceText(at, wording) })),
    page,
    NAME,
    markOf(person),
  );
  return {
    data: { accion: 'ver', total, peliculas: found.map(({ movie }) => filmData(movie)) },
    blocks: [text(total === 0 ? NOTHING_WANTED : wantedCount(total, wording)), ...shown.blocks],
    actions: [
      ...shown.actions,
      ...(total > 1
        ? [button(LIST_BUTTONS.random, { command: NAME, args: { accion: 'azar' } })]
        : []),
    ],
  };
}

/** One of them; the moment decides which. */
async function pick(context: Context): Promise<Reply> {
  const { community, finder, turn } = context;
  const { total, films } = await community.watchlists.of(await askerOf(context));
  const found = inCatalogue(films, finder);
  const picked = found[turn.at.getTime() % Math.max(1, found.length)]?.movie;
  return {
    data: { accion: 'azar', total, peliculas: picked ? [filmData(picked)] : [] },
    blocks: [text(picked ? RANDOM_PICK(movieLabel(picked)) : NOTHING_WANTED)],
    actions: picked
      ? [
          button('Ficha', runTarget<typeof card>('ficha', { titulo: `id:${picked.id}` })),
          button(LIST_BUTTONS.random, { command: NAME, args: { accion: 'azar' } }),
        ]
      : [],
  };
}
