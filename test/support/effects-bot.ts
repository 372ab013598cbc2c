import { commandDefiner, type Effect } from '../../src/core/command.ts';
import { createDispatcher } from '../../src/core/dispatcher.ts';
import { option } from '../../src/core/option.ts';
import { createRegistry } from '../../src/core/registry.ts';
import type { ServedBot } from '../../src/platforms/platform.ts';
import { actionButton, button } from '../../src/reply/actions.ts';
import { text } from '../../src/reply/blocks.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { explain } from '../../src/wording/mistakes.ts';
import { anyPicture, chartBlock } from './charts.ts';
import { deafToPolls } from './deaf-to-polls.ts';
import { blankResolvers } from './resolvers.ts';

/** How often a command of each effect ran. */
export const ran: Record<Effect, number> = { pure: 0, personal: 0, writes: 0 };

const define = commandDefiner<object>();

export const NAMES: Readonly<Record<Effect, string>> = {
  pure: 'mirar',
  personal: 'recordar',
  writes: 'apuntar',
};

/** A command of that effect, which counts how often it runs: by its name, its buttons and its chart. */
const counting = (effect: Effect) => {
  const name = NAMES[effect];
  const answer = async (): Promise<Reply> => {
    ran[effect] += 1;
    return {
      data: ran[effect],
      blocks: [text(`Hecho: ${name}.`), chartBlock()],
      actions: [
        button('Otra vez', { command: name, args: { cosa: 'x' } }),
        actionButton('Cambiar', name, 'cambiar', 'x'),
      ],
    };
  };
  return define({
    name,
    aliases: [name.slice(0, 2)],
    group: 'Butaca',
    effect,
    description: `Algo que es ${effect}`,
    examples: ['una cosa'],
    options: {
      cosa: option.text('Qué'),
      nota: option.optional(
        option.number({ description: 'Cuánto', min: 0.5, max: 10, parse: Number }),
      ),
    },
    run: answer,
    actions: { cambiar: answer },
  });
};

const registry = createRegistry((['pure', 'personal', 'writes'] as const).map(counting));

const dispatcher = createDispatcher({
  registry,
  openSession: () => ({
    context: {},
    resolvers: blankResolvers,
    // Whatever somebody says is taken for something to write down.
    interpret: async (cosa) => ({
      kind: 'run',
      request: { command: NAMES.writes, args: { cosa } },
    }),
    remember: () => {},
  }),
  explain: (mistake) => explain(mistake, { help: undefined, coveredUntil: 'julio de 2017' }),
  log: { info: () => {}, error: () => {} },
  now: () => 0,
  newErrorId: () => 'abc123',
});

/** A bot of one command of each effect. */
export const effectsBot: ServedBot = {
  registry,
  dispatcher,
  charts: anyPicture,
  catalogue: { version: 'v1', coveredUntil: '2017-07-31', refused: undefined, aging: undefined },
  answers: async () => true,
  places: { left: async () => {}, moved: async () => {} },
  polls: deafToPolls,
};
