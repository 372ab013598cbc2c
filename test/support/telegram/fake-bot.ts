import { type Context, defineCommand } from '../../../src/app/context.ts';
import type { Command } from '../../../src/core/command.ts';
import { createDispatcher } from '../../../src/core/dispatcher.ts';
import { option } from '../../../src/core/option.ts';
import type { Resolvers } from '../../../src/core/options/resolvers.ts';
import { createRegistry } from '../../../src/core/registry.ts';
import type { TelegramBot } from '../../../src/platforms/telegram/telegram.ts';
import { actionButton, button } from '../../../src/reply/actions.ts';
import { text } from '../../../src/reply/blocks.ts';
import { pageOf } from '../../../src/reply/page.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { explain } from '../../../src/wording/mistakes.ts';
import { pageButtons } from '../../../src/wording/page-buttons.ts';
import { anyPicture } from '../charts.ts';
import { deafToPolls } from '../deaf-to-polls.ts';
import { blankResolvers } from '../resolvers.ts';

/** A handful of films with what goes wrong in titles; none of it is in the catalogue. */
const TITLES = [
  'Tiburón <b>3',
  'Tom & Jerry',
  '*Negrita* _cursiva_ [x](y)',
  'Cero\u200B\u200Dancho',
  'Largo '.repeat(40),
];

const FILMS = TITLES.map((title, index) => ({
  id: index + 1,
  title,
  titleEs: null,
  year: 1990 + index,
  others: [],
}));

const films = (typed: string) =>
  FILMS.filter(({ id, title }) => typed === `id:${id}` || title.toLowerCase().includes(typed));

const resolvers: Resolvers = {
  ...blankResolvers,
  movie: (typed) => {
    const [first, second] = films(typed.toLowerCase());
    if (!first) return { kind: 'none' };
    return second
      ? { kind: 'doubtful', candidates: films(typed.toLowerCase()) }
      : { kind: 'found', value: first };
  },
  suggestMovies: (typed) => films(typed.toLowerCase()),
};

const SEASONS = ['primavera', 'verano', 'otoño', 'invierno'] as const;

const pages = (number: number): Reply => {
  const page = pageOf(
    Array.from({ length: 12 }, (_, index) => `Cosa ${index + 1}`),
    number,
    5,
  );
  return {
    data: null,
    blocks: [
      {
        kind: 'list',
        start: page.start,
        items: page.items.map((item) => ({ text: [item] })),
      },
    ],
    actions: pageButtons(page, 'paginas'),
  };
};

function card(id: number): Reply {
  const film = FILMS.find((each) => each.id === id);
  return {
    data: id,
    blocks: [
      {
        kind: 'movie',
        title: `${film?.title} (${film?.year})`,
        score: 7.46,
        posterUrl: `https://posters.example/${id}.jpg`,
        fields: [{ name: 'Número', value: [String(id)] }],
      },
    ],
    actions: [
      actionButton('Otra', 'pelicula_inventada', 'otra', String(id)),
      actionButton('Detalle', 'pelicula_inventada', 'detalle', String(id)),
      actionButton('Romper', 'pelicula_inventada', 'romper'),
      button('Eco', { command: 'eco', args: { texto: `film ${id}` } }),
    ],
  };
}

/** Commands that no folder holds: the front-end has to show them all the same. */
const COMMANDS: readonly Command<Context>[] = [
  defineCommand({
    name: 'pelicula_inventada',
    aliases: ['inventada', 'pi'],
    group: 'Películas',
    effect: 'pure',
    description: 'La ficha de una película inventada',
    examples: ['Tiburón'],
    role: 'card',
    options: { titulo: option.movie('El título') },
    run: async ({ titulo }) => card(titulo.id),
    actions: {
      otra: async ([id = '']) => card(Number(id) + 1),
      detalle: async ([id = '']) => ({ data: null, blocks: [text(`Detalle de ${id}`)] }),
      romper: async () => {
        throw new TypeError('secret detail');
      },
    },
  }),
  defineCommand({
    name: 'estacion',
    aliases: [],
    group: 'Estrenos',
    effect: 'pure',
    description: 'Dice una estación',
    examples: ['verano'],
    options: {
      estacion: option.choice({
        description: 'La estación',
        choices: SEASONS.map((season) => ({ value: season, label: season })),
        parse: (typed) => SEASONS.find((season) => season === typed.toLowerCase()),
      }),
    },
    run: async ({ estacion }) => ({ data: estacion, blocks: [text(`Es ${estacion}.`)] }),
  }),
  defineCommand({
    name: 'eco',
    aliases: ['repite'],
    group: 'Butaca',
    effect: 'pure',
    description: 'Repite',
    examples: ['hola'],
    options: { texto: option.text('Lo que haya que repetir') },
    run: async ({ texto }) => ({ data: texto, blocks: [text(texto)] }),
  }),
  defineCommand({
    name: 'paginas',
    aliases: [],
    group: 'Butaca',
    effect: 'pure',
    description: 'Una lista larga',
    examples: [''],
    options: {},
    run: async () => pages(1),
    actions: {
      pagina: async ([number = '']) => pages(Number(number)),
    },
  }),
];

/** A bot of made-up commands, and of more of them. */
export function fakeBot(...more: Command<Context>[]): TelegramBot {
  const registry = createRegistry([...COMMANDS, ...more]);
  return {
    registry,
    charts: anyPicture,
    places: { left: async () => {}, moved: async () => {} },
    polls: deafToPolls,
    dispatcher: createDispatcher({
      registry,
      // None of the commands above looks at its context.
      openSession: () => ({
        context: {} as Context,
        resolvers,
        interpret: async (texto) => ({ kind: 'run', request: { command: 'eco', args: { texto } } }),
        remember: () => {},
      }),
      explain: (mistake) => explain(mistake, { help: undefined, coveredUntil: 'julio de 2017' }),
      log: { info: () => {}, error: () => {} },
      now: () => 0,
      newErrorId: () => 'abc123',
    }),
  };
}
