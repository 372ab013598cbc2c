import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodeTarget } from '../../src/core/target.ts';
import type { Turn } from '../../src/core/turn.ts';
import { pressable } from '../../src/reply/actions.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn, type TestBot } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue(), { LOCALE: 'es-ES' });
  return () => bot.close();
});
afterEach(() => bot.forgetAll());

const LUIS: Turn = { ...TURN, person: 'terminal:luis', place: 'terminal:luis' };
const inGroup = (turn: Turn): Turn => ({ ...turn, place: 'terminal:cinefilos', private: false });

const say = async (message: string, turn: Turn = TURN): Promise<Reply> =>
  (await bot.dispatcher.message(message, turn)).reply;
const answer = async (message: string, turn?: Turn): Promise<string> =>
  plainText(await say(message, turn));

/** Presses the button or menu choice of that label. */
async function press(reply: Reply, label: string, turn: Turn = TURN): Promise<Reply> {
  const choice = pressable(reply.actions).find((candidate) => candidate.label === label);
  if (!choice) throw new Error(`No "${label}" in ${JSON.stringify(reply.actions)}`);
  return (await bot.dispatcher.press(encodeTarget(choice.target), turn)).reply;
}

describe('calificar', () => {
  it('keeps a rating and tells the one before', async () => {
    expect((await say('/calificar Volver 8')).data).toMatchObject({ nota: 8, anterior: null });
    expect((await say('/calificar Volver nota:★★★½')).data).toMatchObject({ nota: 7, anterior: 8 });
    expect((await say('/calificar Volver 3 y media de 5')).data).toMatchObject({ anterior: 7 });
  });

  it.each([
    ['vi Volver anoche, un 8', 'Volver', 8],
    ['le pongo un 9 a Toy Story', 'Toy Story', 9],
    ['Matrix, 4 estrellas', 'The Matrix', 8],
    ['ponele un siete a Volver', 'Volver', 7],
  ])('is what «%s» means', async (message, title, nota) => {
    expect((await say(message)).data).toMatchObject({ titulo: title, nota });
  });

  it('rates the film that is talked about', async () => {
    await say('Toy Story');
    expect((await say('le pongo un 8')).data).toMatchObject({ titulo: 'Toy Story', nota: 8 });
  });

  it('asks for the rating, and takes it back', async () => {
    const rated = await press(await say('/calificar Volver'), '9');
    expect(rated.data).toMatchObject({ titulo: 'Volver', nota: 9 });
    expect((await press(rated, 'Quitar la nota', LUIS)).error?.codigo).toBe('boton_caducado');
    expect((await press(rated, 'Quitar la nota')).data).toMatchObject({ nota: null, anterior: 9 });
  });

  it('says in one sentence what is outside the scale, and changes nothing', async () => {
    expect((await say('/calificar Volver nota:11')).error?.codigo).toBe('opcion_invalida');
    expect((await say('/notas')).data).toMatchObject({ total: 0 });
  });

  it('keeps nothing of nobody', async () => {
    const { person: _, ...nobody } = TURN;
    expect(await answer('/calificar Volver 8', nobody)).toContain('no sé quién eres');
  });
});

describe('vista', () => {
  it('marks a film as seen and takes it back', async () => {
    expect((await say('ayer vi Toy Story')).data).toMatchObject({
      titulo: 'Toy Story',
      vista: true,
    });
    expect(await answer('/vista Toy Story')).toContain('Ya tenía apuntado');
    expect((await say('no la vi')).data).toMatchObject({ titulo: 'Toy Story', vista: false });
  });
});

describe('notas', () => {
  it('shows the own ratings only', async () => {
    await say('/calificar Volver 8');
    await say('/calificar Toy Story 9');
    expect((await say('mis notas')).data).toMatchObject({ total: 2, promedio: 8.5 });
    expect((await say('/notas orden:peores')).data).toMatchObject({
      notas: [{ titulo: 'Volver', nota: 8 }, { titulo: 'Toy Story' }],
    });
    expect((await say('/notas toy')).data).toMatchObject({ notas: [{ titulo: 'Toy Story' }] });
    expect((await say('/notas', inGroup(LUIS))).data).toMatchObject({ total: 0, notas: [] });
  });
});

describe('pendientes', () => {
  it('puts films on the own watchlist, takes them off, and picks one', async () => {
    await say('apunta Toy Story para después');
    expect((await say('agrega Volver a mis pendientes')).data).toMatchObject({ total: 2 });
    expect((await say('mis pendientes')).data).toMatchObject({ accion: 'ver', total: 2 });
    expect((await say('una al azar de mis pendientes')).data).toMatchObject({ accion: 'azar' });
    expect((await say('saca Volver de mis pendientes')).data).toMatchObject({ total: 1 });
    expect((await say('/pendientes', LUIS)).data).toMatchObject({ total: 0 });
  });

  it('takes off what is seen', async () => {
    await say('/pendientes Volver');
    expect(await answer('/calificar Volver 8')).toContain('La quité de tus pendientes');
    expect((await say('/pendientes')).data).toMatchObject({ total: 0 });
  });
});

describe('lista', () => {
  it('is shared by those of a place', async () => {
    await say('añade Volver a la lista del grupo', inGroup(TURN));
    await say('/lista Toy Story nombre:Verano', inGroup(LUIS));
    const shown = await say('la lista del grupo', inGroup(LUIS));
    expect(shown.data).toMatchObject({ nombre: '', total: 1, peliculas: [{ titulo: 'Volver' }] });
    expect(plainText(shown)).toContain('«Verano»');
    expect((await say('/lista nombre:verano', inGroup(TURN))).data).toMatchObject({ total: 1 });
    expect((await say('/lista')).data).toMatchObject({ total: 0 });
    await say('quita Volver de la lista del grupo', inGroup(LUIS));
    expect((await say('/lista', inGroup(TURN))).data).toMatchObject({ total: 0 });
  });
});

describe('what somebody has seen', () => {
  it('is marked for them in lists and recommendations, with the rating where nobody else reads it', async () => {
    await say('/calificar Volver 8');
    const list = '/filmografia Pedro Almodóvar';
    expect(await answer(list)).toContain('ya la viste, tu nota: 8');
    expect(await answer(list, inGroup(TURN))).toContain('ya la viste');
    expect(await answer(list, inGroup(TURN))).not.toContain('tu nota');
    expect(await answer(list, LUIS)).not.toContain('ya la viste');
    const [first] = (await say('/recomendacion Toy Story')).blocks.flatMap((block) =>
      block.kind === 'list' ? block.items : [],
    );
    await say(`/vista id:${first?.film}`);
    expect(await answer('/recomendacion Toy Story')).toContain('ya la viste');
  });

  it('is offered on cards, to whoever can be told from others', async () => {
    const labels = async (turn: Turn): Promise<readonly string[]> =>
      pressable((await say('/ficha Volver', turn)).actions).map(({ label }) => label);
    const offered = ['La vi', 'Pendiente', 'Calificar'];
    expect(await labels(TURN)).toEqual(expect.arrayContaining(offered));
    const { person: _, ...nobody } = TURN;
    expect((await labels(nobody)).filter((label) => offered.includes(label))).toEqual([]);
  });
});

describe('privacidad', () => {
  it('tells what is kept and changes who sees it', async () => {
    await say('/calificar Volver 8');
    const told = await say('¿qué guardas de mí?');
    expect(told.data).toMatchObject({ compartir: false, en_grupos: true, notas: 1 });
    expect((await press(told, 'Compartir mis notas')).data).toMatchObject({ compartir: true });
    expect((await say('haz privadas mis notas')).data).toMatchObject({ compartir: false });
  });
});

describe('olvidame', () => {
  it('forgets whoever asks for it after a second press, and nobody else', async () => {
    await say('/calificar Volver 8');
    await say('/calificar Volver 6', LUIS);
    const asked = await say('borra todos mis datos');
    expect(asked.data).toEqual({ borrado: false });
    expect((await press(asked, 'Sí, bórralo todo', LUIS)).error?.codigo).toBe('boton_caducado');
    expect((await say('/notas')).data).toMatchObject({ total: 1 });
    expect((await press(asked, 'Sí, bórralo todo')).data).toEqual({ borrado: true });
    expect((await say('/notas')).data).toMatchObject({ total: 0 });
    expect((await say('/notas', LUIS)).data).toMatchObject({ total: 1 });
  });
});
