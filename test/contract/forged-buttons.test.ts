import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { markOf } from '../../src/community/answers/asker.ts';
import { TARGET_MAX_BYTES } from '../../src/core/target.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue());
});
afterAll(() => bot.close());

const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
const NUMBERS = [
  '1',
  '0',
  '-1',
  '1e99',
  'NaN',
  'Infinity',
  '2147483648',
  '9007199254740993',
  '0x1f',
  '1.5',
];
const CODES = [
  'o0',
  'o99',
  'u.o0',
  'uzz.o1',
  'gzzzzzzzzzzzz.o0',
  'g-1.o0',
  'y-.o0',
  'y1e99-zzzzzzzzzz.ob',
  'p-1.o0',
  'x99999999999,1.o0',
  'm1e.wzz.o0',
  'a9.o0',
  'cZZ.lxx.o0',
  'oa.z-1',
  'n-zzz.r-1-.o7',
];
const ids = fc.constantFrom('862', '31', '862+603', '862+', '+', '999999999');
const param = fc.oneof(
  fc.constantFrom(...INHERITED, ...NUMBERS, ...CODES, 'compartir', '80s', 'añadir', '%00', 'ﷺ', ''),
  fc.constant(markOf(TURN.person ?? '')),
  ids,
  fc.stringMatching(/^[a-z0-9.,+-]{0,12}$/),
  fc.string({ maxLength: 8 }),
);

const fits = (text: string): boolean => Buffer.byteLength(text) <= TARGET_MAX_BYTES;

/** Presses each; those that broke something. */
async function breaking(buttons: readonly string[]): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const text of buttons.filter(fits)) {
    const { reply } = await bot.dispatcher.press(text, TURN);
    if (reply.error?.codigo === 'error_interno') broken.push(text);
  }
  return broken;
}

it('a forged button does nothing but say so: every action of every command', async () => {
  const targets = bot.registry.commands.flatMap(({ name, actions = {} }) =>
    [...Object.keys(actions), ...INHERITED].map((action) => `${name}!${action}`),
  );
  expect(targets.length).toBeGreaterThan(100);
  const forged = fc
    .tuple(fc.constantFrom(...targets), fc.array(param, { maxLength: 4 }))
    .map(([target, params]) => [target, ...params].join('|'));
  expect(await breaking(fc.sample(forged, 1500))).toEqual([]);
});

it('neither does one that names options: every command', async () => {
  const commands = bot.registry.commands.map(({ name, options }) => ({
    name,
    options: [...Object.keys(options), ...INHERITED],
  }));
  const forged = fc
    .constantFrom(...commands)
    .chain(({ name, options }) =>
      fc
        .array(fc.tuple(fc.constantFrom(...options), param), { maxLength: 3 })
        .map((pairs) => [name, ...pairs.map((pair) => pair.join('='))].join('|')),
    );
  expect(await breaking(fc.sample(forged, 1000))).toEqual([]);
});
