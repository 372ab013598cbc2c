import { type Command, commandDefiner } from '../../../src/core/command.ts';
import { createDispatcher } from '../../../src/core/dispatcher.ts';
import { option, type ResolvedMovie } from '../../../src/core/option.ts';
import type { Resolvers } from '../../../src/core/options/resolvers.ts';
import { createRegistry } from '../../../src/core/registry.ts';
import type { DiscordBot } from '../../../src/platforms/discord/discord.ts';
import { button } from '../../../src/reply/actions.ts';
import { bold, text } from '../../../src/reply/blocks.ts';
import type { ChartPictures } from '../../../src/reply/chart.ts';
import { pageOf } from '../../../src/reply/page.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { explain } from '../../../src/wording/mistakes.ts';
import { pageButtons } from '../../../src/wording/page-buttons.ts';
import { anyPicture } from '../charts.ts';
import { deafToPolls } from '../deaf-to-polls.ts';
import { blankResolvers } from '../resolvers.ts';

interface Sample {
  /** Resolves when a slow command may answer. */
  readonly gate: Promise<void>;
}

const define = commandDefiner<Sample>();

const movie = (id: number, title: string): ResolvedMovie => ({
  id,
  title,
  titleEs: null,
  year: 1990 + id,
  others: [],
});
const MATRIX = movie(9, 'The Matrix');
const SOLARIS = [movie(1, 'Solaris'), movie(12, 'Solaris')];

const resolvers: Resolvers = {
  ...blankResolvers,
  movie(typed) {
    const known = [MATRIX, ...SOLARIS].find(({ id }) => typed === `id:${id}`);
    if (known) return { kind: 'found', value: known };
    if (typed === 'matrix') return { kind: 'found', value: MATRIX };
    if (typed === 'solaris') return { kind: 'doubtful', candidates: SOLARIS };
    return { kind: 'none' };
  },
  suggestMovies: (typed) => (typed === 'ma' ? [MATRIX] : []),
};

const FILMS = Array.from({ length: 12 }, (_, index) => `Película ${index + 1}`);

const page = (number: number): Reply => {
  const shown = pageOf(FILMS, number, 5);
  return {
    data: null,
    blocks: [
      { kind: 'list', start: shown.start, items: shown.items.map((film) => ({ text: [film] })) },
    ],
    actions: pageButtons(shown, 'lista'),
  };
};

const slowAnswer = async (gate: Promise<void>): Promise<Reply> => {
  await gate;
  return { data: null, blocks: [text('Por fin.')] };
};

/** Commands with everything that a platform has to show: no film of theirs is in any catalogue. */
export const SAMPLE_COMMANDS: readonly Command<Sample>[] = [
  define({
    name: 'ver',
    aliases: ['v', 've'],
    group: 'Películas',
    effect: 'pure',
    description: 'Enseña una película',
    examples: ['matrix'],
    options: { titulo: option.movie('El título') },
    run: async ({ titulo }) => ({
      data: titulo.id,
      blocks: [text('Esta es ', bold(titulo.title), '.')],
      actions: [
        button('Lista', { command: 'lista', args: {} }),
        button('Lenta', { command: 'lenta', args: {} }),
      ],
    }),
  }),
  define({
    name: 'lista',
    aliases: [],
    group: 'Películas',
    effect: 'pure',
    description: 'Enseña una lista',
    examples: [''],
    options: {},
    run: async () => page(1),
    actions: { pagina: async ([number = '']) => page(Number(number)) },
  }),
  define({
    name: 'lenta',
    aliases: [],
    group: 'Butaca',
    effect: 'pure',
    description: 'Tarda en contestar',
    examples: [''],
    options: { fallo: option.optional(option.text('Si acaba mal')) },
    run: async ({ fallo }, { gate }) => {
      const reply = await slowAnswer(gate);
      if (fallo) throw new TypeError('secret detail');
      return {
        ...reply,
        actions: [
          {
            kind: 'button',
            label: 'Otra vez',
            target: { command: 'lenta', action: 'otra', params: [] },
          },
        ],
      };
    },
    actions: { otra: (_params, { gate }) => slowAnswer(gate) },
  }),
  define({
    name: 'dia',
    aliases: [],
    group: 'Estrenos',
    effect: 'pure',
    description: 'Repite un día',
    examples: ['lunes'],
    options: {
      dia: option.choice({
        description: 'El día',
        choices: ['lunes', 'martes'].map((day) => ({ value: day, label: day })),
        parse: (typed) => (['lunes', 'martes'].includes(typed) ? typed : undefined),
      }),
    },
    run: async ({ dia }) => ({ data: dia, blocks: [text(dia)] }),
  }),
];

export interface SampleBot extends DiscordBot {
  /** Everything logged by the dispatcher. */
  readonly logged: object[];
  /** Lets slow commands answer. */
  release(): void;
}

/** A bot of the commands above and any that a test makes up. */
export function sampleBot(
  more: readonly Command<Sample>[] = [],
  charts: ChartPictures = anyPicture,
): SampleBot {
  const logged: object[] = [];
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const registry = createRegistry([...SAMPLE_COMMANDS, ...more]);
  const note = (fields: object) => logged.push(fields);
  return {
    registry,
    logged,
    release,
    charts,
    places: { left: async () => {}, moved: async () => {} },
    polls: deafToPolls,
    dispatcher: createDispatcher({
      registry,
      openSession: () => ({
        context: { gate },
        resolvers,
        interpret: async () => ({ kind: 'run', request: { command: 'lista', args: {} } }),
        remember: () => {},
      }),
      explain: (mistake) => explain(mistake, { help: undefined, coveredUntil: 'julio de 2017' }),
      log: { info: note, error: note },
      now: () => 0,
      newErrorId: () => 'abc123',
    }),
  };
}

export const defineSample = define;
