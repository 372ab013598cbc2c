import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import type { Turn } from '../../src/core/turn.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

/** A conversation of somebody in a private chat of its own, message by message. */
function talkOf(name: string): (message: string) => Promise<Reply> {
  const turn: Turn = { ...TURN, person: `terminal:${name}`, place: `terminal:${name}` };
  return async (message) => (await bot.dispatcher.message(message, turn)).reply;
}

describe('a talk', () => {
  it('asks the same of another film', async () => {
    const say = talkOf('same');
    expect(await say('cuánto dura Toy Story')).toMatchObject({
      data: { id: 862, dato: 'duracion' },
    });
    expect(await say('y quién la dirigió?')).toMatchObject({
      data: { id: 862, dato: 'direccion' },
    });
    expect(await say('y Matrix?')).toMatchObject({ data: { id: 603, dato: 'direccion' } });
    expect(await say('y en la otra?')).toMatchObject({ data: { id: 862, dato: 'direccion' } });
  });

  it('is asked of the film at hand, not of one that is called like a word of the question', async () => {
    const say = talkOf('question');
    await say('Volver');
    expect(await say('y cuánto dura?')).toMatchObject({ data: { id: 219, dato: 'duracion' } });
  });

  it('compares what was compared by something else', async () => {
    const say = talkOf('compare');
    await say('comparar Toy Story y Matrix');
    expect(await say('y cuál dura más?')).toMatchObject({
      data: { por: 'duracion', ganadora: 603 },
    });
  });

  it('reads what follows a command with a slash as a sentence', async () => {
    const { data } = await talkOf('slash')('/descubrir animación con Tom Hanks');
    expect(data).toMatchObject({ filtros: { personas: [{ nombre: 'Tom Hanks' }] } });
  });

  it('answers signs with a sentence and no film', async () => {
    const reply = await talkOf('signs')('👍');
    expect(reply.data).toEqual({});
    expect(plainText(reply)).not.toContain('👍');
  });

  it.each(['me quiero morir', 'no quiero seguir viviendo', 'tengo ganas de matarme'])(
    'sends whoever says «%s» to people, and to no film',
    async (message) => {
      const reply = await talkOf('distress')(message);
      expect(reply.data).toEqual({});
      expect(plainText(reply)).toMatch(/alguien de confianza[\s\S]*emergencias/);
    },
  );

  it('still knows films about what nobody should go through alone', async () => {
    const { data } = await talkOf('theme')('pelis sobre suicidio');
    expect(data).toHaveProperty('filtros');
  });
});
