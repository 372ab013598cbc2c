import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import type { Turn } from '../../src/core/turn.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

const TOY_STORY = 862;
const TOY_STORY_3 = 10193;

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

/** Somebody with a talk of their own, by its name. */
function talkOf(name: string) {
  const turn: Turn = { ...TURN, person: `terminal:${name}`, place: `terminal:${name}` };
  return (message: string) => bot.dispatcher.message(message, turn);
}

const replyOf = async (message: string): Promise<Reply> => (await talkOf(message)(message)).reply;

describe('a command that lacks an option', () => {
  it.each([
    ['pelis de terror de los 80', 'descubrir'],
    ['cuánto dura Volver?', 'dato'],
    ['qué película me recomiendas parecida a Matrix', 'recomendacion'],
  ])('%s is a question of its own', async (message, command) => {
    const say = talkOf(message);
    expect((await say('/dato')).reply.error?.codigo).toBe('falta_opcion');
    expect((await say(message)).command).toBe(command);
  });

  it.each(['Volver', 'la peli Volver', 'toy story'])('%s is what it lacked', async (message) => {
    const say = talkOf(message);
    await say('/score');
    expect((await say(message)).command).toBe('score_titulo');
  });

  it('takes one of its values, whatever else that could mean', async () => {
    const say = talkOf('month');
    await say('/mes');
    expect((await say('de enero')).reply.data).toMatchObject({ mes: 'enero' });
  });
});

describe('a number at the end of a title', () => {
  it.each(['/calificar Toy Story 3', 'calificar toy story 3', 'quiero calificar Toy Story 3'])(
    '%s: belongs to the title in full',
    async (message) => {
      expect((await replyOf(message)).data).toMatchObject({ id: TOY_STORY_3, nota: null });
    },
  );

  it('is the rating where a title has none', async () => {
    expect((await replyOf('/calificar Toy Story 8')).data).toMatchObject({
      id: TOY_STORY,
      nota: 8,
    });
    expect((await replyOf('/calificar Toy Story 3 8')).data).toMatchObject({
      id: TOY_STORY_3,
      nota: 8,
    });
  });
});

describe('whoever is asked about after a list', () => {
  it('«la última de Almodóvar» keeps no genre of the list', async () => {
    const say = talkOf('last of');
    await say('películas de terror de los 80');
    const { command, reply } = await say('la última de Almodóvar');
    expect(command).toBe('filmografia');
    expect(reply.data).not.toMatchObject({ filtros: { generos: expect.anything() } });
  });

  it('«qué más ha hecho ese director» lists all of his', async () => {
    const say = talkOf('what else');
    await say('comedias');
    await say('Volver');
    const { command, reply } = await say('qué más ha hecho ese director');
    expect(command).toBe('filmografia');
    expect(reply.data).toMatchObject({ nombre: 'Pedro Almodóvar' });
    expect(reply.data).not.toMatchObject({ filtros: { generos: expect.anything() } });
  });
});

describe('what nobody said in so many words', () => {
  it.each(['tom cruz', 'rápidos'])('%s is no small talk', async (message) => {
    const { error, data } = await replyOf(message);
    expect(error ?? data).not.toEqual({});
  });

  it('counts no films of somebody whose name is not sure', async () => {
    const { error } = await replyOf('cuántas películas dirigió Zu Zzorgelblat?');
    expect(error?.codigo).toBe('no_encontrado');
  });

  it.each([
    ['cuántas películas se estrenaron en ene?', { mes: 'enero' }],
    ['cuántas películas se estrenaron los juebes?', { dia: 'jueves' }],
  ])('%s', async (message, data) => {
    expect((await replyOf(message)).data).toMatchObject(data);
  });

  it('ten films are no decade', async () => {
    const { data } = await replyOf('las 10 más taquilleras de la historia');
    expect(data).toMatchObject({ filtros: { orden: 'las más taquilleras' } });
    expect(data).not.toMatchObject({ filtros: { hasta: expect.anything() } });
  });
});

it('a title after a likeness is a film, whatever its words could mean', async () => {
  expect((await replyOf('recomiéndame algo como Volver al futuro')).data).toMatchObject({
    titulo: 'Back to the Future',
  });
});
