import fc from 'fast-check';
import type { Dispatcher } from '../../src/core/dispatcher.ts';
import type { Turn } from '../../src/core/turn.ts';
import type { ServedBot } from '../../src/platforms/platform.ts';

/** What no single input may take of a processor, in milliseconds; twice that is let pass for a busy machine's sake. */
export const COST_MAX = 50;
const NOISE = 2;
const TRIES = 4;
/** Longer than anything is let in. */
const LONG = 1_000;

/** Signs that unfold, stack, join or mean nothing; beginnings of many words; words of which each opens a search. */
const PIECES = [
  ...[
    'ﷺ',
    'ﬃ',
    'e\u0301',
    '\u0301',
    '👨‍👩‍👧',
    '的',
    'а',
    '\u200d',
    '\u202e',
    '¿',
    '(',
    '"',
    '-',
    '_',
    '..',
    '1',
    '1 ',
  ],
  ...[
    'a',
    'a b ',
    'o e ',
    'estren',
    'estren ',
    'actor',
    'de ',
    'el de la ',
    'que ',
    'sin ',
    'no ',
    'menos ',
  ],
  ...[
    'año ',
    '2000 ',
    'entre 1990 y 2000 ',
    'mejor ',
    'peliculas de ',
    'parecida a ',
    'parte ii ',
    'veinte ',
  ],
  ...['star wars ', 'Tom Hanks y ', 'terror ', 'quiero ver algo como '],
];

const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 4 }),
  fc.stringMatching(/^[a-zñ]{1,9} $/),
);

/** One piece over and over, or many pieces beside each other. */
const hostile = fc.oneof(
  fc.tuple(piece, fc.integer({ min: 100, max: LONG })).map(([one, length]) => repeat(one, length)),
  fc
    .array(piece, { minLength: 20, maxLength: 200 })
    .map((pieces) => pieces.join('').slice(0, LONG)),
);

const repeat = (text: string, length: number): string =>
  text.repeat(Math.max(1, Math.floor(length / text.length)));

type Way = (text: string, dispatcher: Dispatcher) => unknown;

/** Every way by which a text comes in: as a message, a command's name, a button, and each option of each command. */
function waysInto({ registry }: ServedBot, turn: Turn): readonly (readonly [string, Way])[] {
  const options = registry.commands
    .filter(({ effect }) => effect === 'pure')
    .flatMap(({ name, options }) => Object.keys(options).map((option) => [name, option] as const));
  return [
    ['message', (text, to) => to.message(text, turn)],
    ['slash', (text, to) => to.message(`/${text}`, turn)],
    ['name', (text, to) => to.run(text, {}, turn)],
    ['button', (text, to) => to.press(text, turn)],
    ...options.flatMap(([name, option]): [string, Way][] => [
      [`${name} ${option}`, (text, to) => to.run(name, { [option]: text }, turn)],
      [`${name} ${option} typed`, (text, to) => to.suggest(name, option, text, turn)],
    ]),
  ];
}

async function costOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * The inputs that take more of a processor than they may, whenever they are tried.
 * @param count how many texts are tried, each by one of the ways in, so that all of them have their turn
 * @param noise how many times as much is let pass
 */
export async function tooCostly(bot: ServedBot, count: number, noise = NOISE): Promise<string[]> {
  const turn: Turn = { platform: 'web', private: true, at: new Date(0) };
  const ways = waysInto(bot, turn);
  const random = fc.sample(hostile, { numRuns: count, seed: 20_261_130 });
  const texts = [
    ...PIECES.map((one) => repeat(one, LONG)),
    ...PIECES.map((one) => repeat(one, 280)),
    ...random,
  ];
  // What is compiled and read at the first question is nobody's fault.
  for (const [, way] of ways) await way('el padrino', bot.dispatcher);
  const costly: string[] = [];
  for (const [index, text] of texts.entries()) {
    const asked = [ways[0], ways[index % ways.length]];
    for (const [name, way] of asked.flatMap((one) => (one ? [one] : []))) {
      let least = Number.POSITIVE_INFINITY;
      for (let time = 0; time < TRIES && least > COST_MAX * noise; time++) {
        least = Math.min(least, await costOf(() => way(text, bot.dispatcher)));
      }
      if (least > COST_MAX * noise)
        costly.push(`${Math.round(least)} ms, ${name}: ${text.slice(0, 40)}`);
    }
  }
  return costly;
}
