import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf, markOf, placeOf } from '../src/community/answers/asker.ts';
import { filmData, filmsPage, inCatalogue } from '../src/community/answers/films.ts';
import { nameOf } from '../src/community/answers/members.ts';
import { UNNAMED } from '../src/community/lists.ts';
import { UserError } from '../src/core/errors.ts';
import { option, type ResolvedMovie } from '../src/core/option.ts';
import { fitsInButton } from '../src/core/target.ts';
import { fold } from '../src/core/text.ts';
import { type Action, actionButton, button } from '../src/reply/actions.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { asksTo } from '../src/spanish/verbs.ts';
import {
  addedBy,
  EMPTYING,
  emptyList,
  LIST_ACTIONS,
  LIST_BUTTONS,
  listCount,
  listedText,
  otherLists,
  unlistedText,
  WHICH_FILM,
} from '../src/wording/lists.ts';
import { movieFields } from '../src/wording/output-fields.ts';
import { movieLabel } from '../src/wording/titles.ts';

const NAME = 'lista';
const { ver, agregar, quitar } = LIST_ACTIONS;
const ACTIONS = [
  { value: 'ver', label: ver },
  { value: 'agregar', label: agregar },
  { value: 'quitar', label: quitar },
  { value: 'vaciar', label: EMPTYING.action },
] as const;

export default defineCommand({
  name: NAME,
  aliases: ['listas'],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Las listas que comparte este grupo: pon una película, quítala o míralas',
  examples: [
    '',
    'Volver',
    'Volver nombre:verano',
    'nombre:verano',
    'Volver accion:quitar',
    'accion:vaciar',
  ],
  options: {
    titulo: option.optional(option.movie('La película que pones o quitas')),
    nombre: option.optional(option.text('El nombre de la lista; sin él, la del grupo')),
    accion: option.optional(
      option.choice({
        description: 'Qué haces; con un título, ponerla',
        choices: ACTIONS,
        parse: (typed) => ACTIONS.find(({ label }) => label === fold(typed))?.value,
      }),
    ),
  },
  output: z.strictObject({
    accion: z.enum(['ver', 'agregar', 'quitar', 'vaciar']),
    nombre: z.string().describe('Vacío: la lista sin nombre'),
    total: z.int(),
    peliculas: z.array(
      z.strictObject({ ...movieFields, por: z.string().nullable().describe('Quién la puso') }),
    ),
  }),
  intents: {
    lista({ movies: [titulo], text: said }) {
      const removes = asksTo('remove', said);
      if (titulo !== undefined) return { titulo, accion: removes ? quitar : agregar };
      return removes || asksTo('add', said) ? undefined : { accion: ver };
    },
  },

  async run({ titulo, nombre = UNNAMED, accion = titulo ? 'agregar' : 'ver' }, context) {
    if (accion === 'ver') return show(nombre, 1, context);
    if (accion === 'vaciar') return askToEmpty(nombre, context);
    if (!titulo) throw new UserError({ kind: 'said', code: 'falta_opcion', sentence: WHICH_FILM });
    return change(titulo, nombre, accion, context);
  },

  actions: {
    pagina: async ([mark = '', page], context) =>
      show(await listMarked(mark, context), Number(page), context),
    async vaciar([mark = ''], context) {
      await checkAdministrator(context);
      return empty(await listMarked(mark, context), context);
    },
    async vaciar_todas(_params, context) {
      await checkAdministrator(context);
      return empty(undefined, context);
    },
  },
});

/** What a button carries of a list's name, which may be longer than it takes. */
const markOfList = (name: string): string => markOf(fold(name) || name);

/** @throws UserError where the place has no such list any more */
async function listMarked(mark: string, context: Context): Promise<string> {
  const names = await context.community.lists.names(placeOf(context));
  const list = names.find(({ name }) => markOfList(name) === mark);
  if (list) return list.name;
  throw new UserError({ kind: 'staleButton' });
}

/** @throws UserError for whoever doesn't administer the place, unless they are alone there */
async function checkAdministrator(context: Context): Promise<void> {
  await askerOf(context);
  const { private: alone, isAdministrator } = context.turn;
  if (alone || (await isAdministrator?.())) return;
  const sentence = EMPTYING.onlyAdministrators;
  throw new UserError({ kind: 'said', code: 'sin_confirmar', sentence });
}

async function askToEmpty(name: string, context: Context): Promise<Reply> {
  await checkAdministrator(context);
  const { community, wording } = context;
  const place = placeOf(context);
  const [list, names] = await Promise.all([
    community.lists.show(place, name),
    community.lists.names(place),
  ]);
  const shown = list?.name ?? name;
  return {
    data: { accion: 'vaciar', nombre: shown, total: list?.total ?? 0, peliculas: [] },
    blocks: [text(list ? EMPTYING.question(shown, list.total, wording) : emptyList(shown))],
    actions: [
      ...(list ? [actionButton(EMPTYING.one, NAME, 'vaciar', markOfList(shown))] : []),
      ...(names.length > 1 ? [actionButton(EMPTYING.all, NAME, 'vaciar_todas')] : []),
    ],
  };
}

/** @param name undefined: all of them */
async function empty(name: string | undefined, context: Context): Promise<Reply> {
  const gone = await context.community.lists.empty(placeOf(context), name);
  return {
    data: { accion: 'vaciar', nombre: name ?? UNNAMED, total: 0, peliculas: [] },
    blocks: [text(EMPTYING.done(gone, context.wording))],
  };
}

async function change(
  movie: ResolvedMovie,
  name: string,
  accion: 'agregar' | 'quitar',
  context: Context,
): Promise<Reply> {
  const { lists } = context.community;
  const [person, place] = [await askerOf(context), placeOf(context)];
  const label = movieLabel(movie);
  const sentence =
    accion === 'agregar'
      ? listedText(label, name, await lists.add(place, name, movie.id, person))
      : unlistedText(label, name, await lists.remove(place, name, movie.id));
  const list = await lists.show(place, name);
  const entry = list?.films.find(({ film }) => film === movie.id);
  return {
    data: {
      accion,
      nombre: list?.name ?? name,
      total: list?.total ?? 0,
      peliculas: [{ ...filmData(movie), por: entry?.by ? nameOf(entry.by) : null }],
    },
    blocks: [text(sentence)],
    actions: fitting(LIST_BUTTONS.show, { nombre: name, accion: ver }),
  };
}

/** A list's name may be longer than a button takes. */
function fitting(label: string, args: Readonly<Record<string, string>>): Action[] {
  const target = { command: NAME, args };
  return fitsInButton(target) ? [button(label, target)] : [];
}

async function show(name: string, page: number, context: Context): Promise<Reply> {
  const { community, finder, wording } = context;
  await askerOf(context);
  const place = placeOf(context);
  const [list, names] = await Promise.all([
    community.lists.show(place, name),
    community.lists.names(place),
  ]);
  const found = inCatalogue(list?.films ?? [], finder);
  const shownName = list?.name ?? name;
  const shown = filmsPage(
    found.map(({ movie, entry: { by } }) => ({
      movie,
      ...(by && { detail: addedBy(nameOf(by)) }),
    })),
    page,
    NAME,
    markOfList(shownName),
  );
  const others = names.map((other) => other.name).filter((other) => other !== shownName);
  const total = list?.total ?? 0;
  return {
    data: {
      accion: 'ver',
      nombre: shownName,
      total,
      peliculas: found.map(({ movie, entry }) => ({
        ...filmData(movie),
        por: entry.by ? nameOf(entry.by) : null,
      })),
    },
    blocks: [
      text(total === 0 ? emptyList(shownName) : listCount(shownName, total, wording)),
      ...shown.blocks,
      ...(others.length > 0 ? [text(otherLists(others, wording))] : []),
    ],
    actions: shown.actions,
  };
}
