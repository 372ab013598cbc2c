import { createLog } from '../../../src/app/log.ts';
import { createRedaction } from '../../../src/app/redaction.ts';
import { commandDefiner } from '../../../src/core/command.ts';
import { createDispatcher } from '../../../src/core/dispatcher.ts';
import { observe } from '../../../src/core/observe.ts';
import { option } from '../../../src/core/option.ts';
import { createRegistry } from '../../../src/core/registry.ts';
import type { Turn } from '../../../src/core/turn.ts';
import type { ServedBot, Services } from '../../../src/platforms/platform.ts';
import { button } from '../../../src/reply/actions.ts';
import { bold, text } from '../../../src/reply/blocks.ts';
import { explain } from '../../../src/wording/mistakes.ts';
import { anyPicture } from '../charts.ts';
import { deafToPolls } from '../deaf-to-polls.ts';
import { blankResolvers } from '../resolvers.ts';
import { type RigClock, rigClock } from './clock.ts';

const define = commandDefiner<object>();
const rooms = ['patio', 'sala'];

/** What any platform must be able to show, and what must go wrong on none. `secrets`: what a bug of ours holds. */
const commandsOf = (secrets: readonly string[]) => [
  define({
    name: 'repetir',
    aliases: [],
    group: 'Butaca',
    effect: 'pure',
    description: 'Repite lo que oye',
    examples: ['hola'],
    options: { texto: option.text('Qué repetir') },
    run: async ({ texto }) => ({
      data: texto,
      blocks: [text('Oigo ', bold(texto), '.')],
      actions: [button('Más alto', { command: 'repetir', args: { texto: texto.toUpperCase() } })],
    }),
  }),
  define({
    name: 'elegir',
    aliases: [],
    group: 'Butaca',
    effect: 'pure',
    description: 'Elige una sala',
    examples: ['patio'],
    options: {
      sala: option.choice({
        description: 'La sala',
        choices: rooms.map((room) => ({ value: room, label: room })),
        parse: (typed) => rooms.find((room) => room === typed),
      }),
    },
    run: async ({ sala }) => ({ data: sala, blocks: [text(sala)] }),
  }),
  define({
    name: 'romper',
    aliases: [],
    group: 'Butaca',
    effect: 'pure',
    description: 'Se rompe',
    examples: [''],
    options: {},
    run: () => {
      const all = secrets.join(' ');
      throw Object.assign(new Error(all, { cause: new Error(all) }), { nested: { secrets } });
    },
  }),
  define({
    name: 'colgarse',
    aliases: [],
    group: 'Butaca',
    effect: 'pure',
    description: 'No acaba nunca',
    examples: [''],
    options: {},
    run: () => new Promise<never>(() => {}),
  }),
];

/** A bot and what a platform of it takes from the process, as `npm start` puts them together. */
export interface Rig {
  readonly bot: ServedBot;
  readonly services: Services;
  readonly clock: RigClock;
  /** Who asked what was answered. */
  readonly turns: readonly Turn[];
  /** Each line that left the process beside the answers: the log's and those for whoever runs the bot. */
  readonly written: readonly string[];
  /** Whether a platform ended the program. */
  hasQuit(): boolean;
}

/** @param env the variables of the process: what is secret in them must come out nowhere */
export function rig(env: Readonly<Record<string, string>>): Rig {
  const written: string[] = [];
  const turns: Turn[] = [];
  let quit = false;
  const clock = rigClock();
  const redaction = createRedaction(env);
  const log = createLog('trace', redaction, { write: (line) => void written.push(line) });
  const registry = createRegistry(commandsOf(Object.values(env)));
  const dispatcher = createDispatcher({
    registry,
    openSession: () => ({
      context: {},
      resolvers: blankResolvers,
      interpret: async (texto) => ({
        kind: 'run',
        request: { command: 'repetir', args: { texto } },
      }),
      remember: () => {},
    }),
    explain: (mistake) => explain(mistake, { help: undefined, coveredUntil: 'julio de 2017' }),
    log,
    now: () => 0,
    newErrorId: () => 'abc123',
  });
  const say = (line: string) => void written.push(redaction(line));
  return {
    bot: {
      registry,
      dispatcher: observe(dispatcher, (_outcome, turn) => turns.push(turn)),
      charts: anyPicture,
      catalogue: {
        version: 'v1',
        coveredUntil: '2017-07-31',
        refused: undefined,
        aging: undefined,
      },
      answers: async () => true,
      places: { left: async () => {}, moved: async () => {} },
      polls: deafToPolls,
    },
    services: {
      clock,
      random: () => 0,
      newErrorId: () => 'def456',
      log,
      locale: 'es-419',
      say,
      announce: say,
      redact: redaction,
      keepSecret: redaction.keep,
      metrics: { responded: () => {}, text: async () => ({ body: '', contentType: 'text/plain' }) },
      running: () => [],
      mountsWebhooks: true,
      quit: () => {
        quit = true;
      },
    },
    clock,
    turns,
    written,
    hasQuit: () => quit,
  };
}
