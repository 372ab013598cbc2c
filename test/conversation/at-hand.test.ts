import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import type { Turn } from '../../src/core/turn.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

const TOY_STORY = 862;
const VOLVER = 219;

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

/** Somebody in a private chat of their own, by the talk's name. */
function talkOf(name: string): (message: string) => Promise<Reply> {
  const turn: Turn = { ...TURN, person: `terminal:${name}`, place: `terminal:${name}` };
  return async (message) => (await bot.dispatcher.message(message, turn)).reply;
}

describe('the film at hand', () => {
  it('stays at hand when it is not known where it can be watched', async () => {
    const say = talkOf('where');
    await say('Toy Story');
    expect((await say('¿está en Netflix?')).data).toEqual({});
    expect((await say('¿cuánto dura?')).data).toMatchObject({ id: TOY_STORY, dato: 'duracion' });
  });

  it.each(['esta buena?', '¿está buena?', 'vale la pena?'])(
    '«%s» asks how good it is',
    async (asked) => {
      const say = talkOf(asked);
      await say('comedias');
      await say('Toy Story');
      expect((await say(asked)).data).toMatchObject({ id: TOY_STORY, dato: 'score' });
    },
  );

  it.each([
    ['agregala a mi lista', 'pendientes'],
    ['ponla en pendientes', 'pendientes'],
    ['añádela a la lista', 'lista'],
  ])('«%s» keeps it', async (asked, command) => {
    const turn: Turn = { ...TURN, person: 'terminal:keeps', place: 'terminal:keeps' };
    await bot.dispatcher.message('Toy Story', turn);
    const outcome = await bot.dispatcher.message(asked, turn);
    expect(outcome.command).toBe(command);
    expect(outcome.reply.data).toMatchObject({
      accion: 'agregar',
      peliculas: [{ id: TOY_STORY }],
    });
    const { reply } = await bot.dispatcher.message('mejor sacala', turn);
    expect(reply.data).toMatchObject({ accion: 'quitar', peliculas: [{ id: TOY_STORY }] });
  });

  it('is taken off, where it is all that a list holds', async () => {
    const say = talkOf('takes off');
    await say('Toy Story');
    await say('agrégala a pendientes');
    await say('qué tengo pendiente');
    expect((await say('quítala')).data).toMatchObject({
      accion: 'quitar',
      peliculas: [{ id: TOY_STORY }],
    });
  });

  it('is rated, and rated otherwise', async () => {
    const say = talkOf('rates');
    await say('Toy Story');
    expect((await say('la vi ayer, un 8')).data).toMatchObject({ id: TOY_STORY, nota: 8 });
    expect((await say('me equivoqué, era un 7')).data).toMatchObject({
      id: TOY_STORY,
      nota: 7,
      anterior: 8,
    });
  });

  it('is asked about who is in it', async () => {
    const say = talkOf('plays');
    await say('Volver');
    expect((await say('¿y sale Penélope Cruz?')).data).toMatchObject({
      id: VOLVER,
      dato: 'papel',
      valor: 'Raimunda',
    });
  });

  it('is not shown again for words that ask for no card', async () => {
    const say = talkOf('truth');
    await say('Volver');
    expect((await say('dime la verdad')).data).toEqual({});
  });

  it('a blunt word about a film gives it no rating', async () => {
    const { data } = await talkOf('blunt')('Toy Story es una porquería');
    expect(data).toMatchObject({ id: TOY_STORY, nota: null });
  });

  it('what happens in it and who wrote its music is not known', async () => {
    const say = talkOf('unknown');
    for (const asked of [
      '¿muere Tom Hanks en Forrest Gump?',
      '¿quién compuso la música de Gladiator?',
    ]) {
      const reply = await say(asked);
      expect(reply.data).toEqual({});
      expect(plainText(reply)).toMatch(/^Ese detalle no lo tengo/);
    }
  });
});

describe('the list at hand', () => {
  it.each(['esa no, otra', 'nel, otra', 'ya la vi, a ver otra'])('«%s» goes on', async (asked) => {
    const say = talkOf(asked);
    const first = (await say('pelis de terror')).data;
    const next = (await say(asked)).data;
    expect(next).toMatchObject({ filtros: { generos: [['terror']] } });
    expect(next).not.toEqual(first);
  });

  it('is narrowed by «algo más nuevo» and «algo más corto»', async () => {
    const say = talkOf('narrow');
    await say('pelis de terror');
    expect((await say('algo más nuevo')).data).toMatchObject({
      filtros: { generos: [['terror']], anios: { desde: expect.any(Number) } },
    });
    expect((await say('algo más corto')).data).toMatchObject({
      filtros: { generos: [['terror']], duracion: { hasta: 100 } },
    });
  });

  it('is ordered after it was counted, and its first is asked about', async () => {
    const say = talkOf('counted');
    await say('comedias de los 90');
    await say('¿cuántas hay?');
    const { data } = await say('¿cuál es la más larga?');
    const [longest] = (data as { peliculas: { id: number }[] }).peliculas;
    expect((await say('¿cuánto dura?')).data).toMatchObject({ id: longest?.id, dato: 'duracion' });
  });

  it('of a list the first is recommended', async () => {
    const say = talkOf('pick');
    const { data } = await say('comedias de los 90');
    const [first] = (data as { peliculas: { id: number }[] }).peliculas;
    expect((await say('¿y cuál me recomendás?')).data).toMatchObject({ id: first?.id });
  });

  it('a wish that films are not told by is said to be none', async () => {
    const say = talkOf('wish');
    await say('comedias de los 90');
    const reply = await say('que no tenga groserías');
    expect(reply.data).toEqual({});
    expect(plainText(reply)).toMatch(/^Por eso no sé elegir/);
  });
});
