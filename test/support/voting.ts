import type { ServedBot } from '../../src/platforms/platform.ts';
import { actionButton, button } from '../../src/reply/actions.ts';
import { type PollBlock, text } from '../../src/reply/blocks.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { EPOCH } from './surroundings.ts';

/** A vote with so many answers, closing two hours after the tests' time begins unless said otherwise. */
export const vote = (change: Partial<PollBlock> = {}, answers = 3): PollBlock => ({
  kind: 'poll',
  key: 'noche-7',
  question: '¿Qué vemos?',
  answers: Array.from({ length: answers }, (_, index) => ({
    label: `Película ${index + 1}`,
    target: { command: 'votacion', action: 'voto', params: [String(index)] },
  })),
  closesAt: new Date(EPOCH + 2 * 60 * 60_000).toISOString(),
  ...change,
});

export const voteAlone = (change?: Partial<PollBlock>, answers?: number): Reply => ({
  data: null,
  blocks: [vote(change, answers)],
});

const called: Reply = {
  data: null,
  blocks: [text('La votación está abierta.'), vote()],
  actions: [actionButton('Cerrar', 'votacion', 'cerrar')],
};

/** What a command called `votacion` is defined by: it opens a vote, by its name and by a button of its own. */
export const votacion = {
  name: 'votacion',
  aliases: [],
  group: 'Butaca',
  effect: 'pure',
  description: 'Abre una votación',
  examples: [''],
  options: {},
  run: async (): Promise<Reply> => called,
  actions: {
    abrir: async (): Promise<Reply> => called,
    voto: async ([index = '']: readonly string[]): Promise<Reply> => ({
      data: null,
      blocks: [text(`Un voto más para la ${Number(index) + 1}.`), vote()],
    }),
    cerrar: async (): Promise<Reply> => ({ data: null, blocks: [text('Cerrada.')] }),
  },
} as const;

/** Announces a vote, which a button opens. */
export const anuncio = {
  ...votacion,
  name: 'anuncio',
  description: 'Anuncia una votación',
  run: async (): Promise<Reply> => ({
    data: null,
    blocks: [text('Pronto se vota.')],
    actions: [
      actionButton('Abrir', 'votacion', 'abrir'),
      button('Ya', { command: 'votacion', args: {} }),
    ],
  }),
  actions: {},
} as const;

/** A bot that notes what it is told of polls; `heard` resolves when that is so much. */
export function notingPolls<B extends Pick<ServedBot, 'polls'>>(bot: B) {
  const noted: unknown[][] = [];
  const waiting = new Set<() => void>();
  const note =
    (what: string) =>
    async (...said: readonly unknown[]): Promise<void> => {
      noted.push([what, ...said]);
      for (const look of waiting) look();
    };
  const heard = (times: number): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (noted.length < times) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const polls: ServedBot['polls'] = {
    opened: note('opened'),
    voted: note('voted'),
    toggled: note('toggled'),
    gone: note('gone'),
  };
  return { bot: { ...bot, polls }, noted, heard };
}
