import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import type { Turn } from '../../src/core/turn.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

const VOLVER = 219;
const ALIENS = 679;

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

/** Somebody who has just been shown the card of another film. */
async function afterAliens(name: string): Promise<(message: string) => Promise<Reply>> {
  const turn: Turn = { ...TURN, person: `terminal:${name}`, place: `terminal:${name}` };
  const say = async (message: string) => (await bot.dispatcher.message(message, turn)).reply;
  expect((await say('ficha Aliens')).data).toMatchObject({ id: ALIENS });
  return say;
}

describe('what is kept is kept of the film that was meant, never of the one before', () => {
  it.each(['vi volber anoche, un 9', 'le pongo un 9 a bolver', 'califico Volver con un 9'])(
    '%s: it sounds like one title',
    async (message) => {
      const say = await afterAliens(message);
      expect(await say(message)).toMatchObject({ data: { id: VOLVER, nota: 9 } });
    },
  );

  it.each(['le pongo un 8 a zzorgelblat', 'vi zzorgelblat, un 9', 'ya vi zzorgelblat'])(
    '%s: nothing, but a question',
    async (message) => {
      const say = await afterAliens(message);
      expect((await say(message)).error).not.toBeUndefined();
      expect((await say('/notas')).data).toMatchObject({ total: 0 });
    },
  );

  it('after a doubt there is no film at hand', async () => {
    const say = await afterAliens('doubt');
    expect((await say('jarry poter')).error?.codigo).toBe('dudoso');
    await say('le pongo un 7');
    expect((await say('/notas')).data).toMatchObject({ total: 0 });
  });
});

it('after a film that is not found there is none at hand', async () => {
  const say = await afterAliens('unknown');
  await say('/ficha zzorgelblat');
  await say('le pongo un 7');
  expect((await say('/notas')).data).toMatchObject({ total: 0 });
});

describe('a title that is not quite one', () => {
  it('is asked about where a saga shares the chance', async () => {
    const say = await afterAliens('saga');
    expect((await say('jarry poter')).error?.codigo).toBe('dudoso');
  });

  it.each(['cuánto dura zzorgelblat', 'presupuesto de zzorgelblat', 'quién dirigió zzorgelblat'])(
    '%s: says that there is no such film, and nothing of the one at hand',
    async (message) => {
      const say = await afterAliens(message);
      expect(await say(message)).not.toMatchObject({ data: { id: ALIENS } });
    },
  );

  it('is what is asked about, not the film at hand', async () => {
    const say = await afterAliens('fact');
    expect(await say('qien dirijio toy stori')).toMatchObject({ data: { id: 862 } });
    expect(await say('y esa wea cuánto dura')).toMatchObject({
      data: { id: 862, dato: 'duracion' },
    });
  });
});

it('what a command lacked is said whole', async () => {
  const say = await afterAliens('whole');
  await say('/calificar');
  expect(await say('volver 9')).toMatchObject({ data: { id: VOLVER, nota: 9 } });
});
