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

/** Somebody in the group. */
const member = (id: string, name: string, handle = id): Turn => ({
  ...TURN,
  person: `terminal:${id}`,
  name,
  handle,
  place: 'terminal:club',
  private: false,
});
const ANA = member('ana', 'Ana María');
const LUIS = member('luis', 'Luis');
const OTHER_LUIS = member('luis2', 'Luis');
const HOSTILE = member('x1', '**[clic](https://malo.example)** @everyone <b>', 'x_1');

const say = async (message: string, turn: Turn): Promise<Reply> =>
  (await bot.dispatcher.message(message, turn)).reply;

async function press(reply: Reply, label: string, turn: Turn): Promise<Reply> {
  const choice = pressable(reply.actions).find((candidate) => candidate.label === label);
  if (!choice) throw new Error(`No "${label}" in ${JSON.stringify(reply.actions)}`);
  return (await bot.dispatcher.press(encodeTarget(choice.target), turn)).reply;
}

const TITLES = ['Volver', 'Toy Story', 'The Matrix', 'Inception', 'Titanic', 'Fight Club'];
/** Rates the first films of those, in their order. */
async function rate(turn: Turn, ...ratings: readonly number[]): Promise<void> {
  for (const [index, rating] of ratings.entries()) {
    await say(`/calificar ${TITLES[index]} nota:${rating}`, turn);
  }
}

describe('afinidad', () => {
  it('compares two members, without showing ratings that nobody shared', async () => {
    await rate(ANA, 9, 9, 8, 10, 2, 7);
    await rate(LUIS, 9, 10, 8, 9, 9, 7);
    const reply = await say('/afinidad luis', ANA);
    expect(reply.data).toMatchObject({ persona: 'Luis', en_comun: 6 });
    expect(reply.data).toMatchObject({ coinciden: [{ su_nota: null }, {}, {}, {}] });
    expect(reply.data).toMatchObject({
      difieren: [{ titulo: 'Titanic', tu_nota: 2, su_nota: null }],
    });
    await say('/privacidad compartir', LUIS);
    expect((await say('¿cuánto me parezco a Luis?', ANA)).data).toMatchObject({
      difieren: [{ su_nota: 9 }],
    });
  });

  it('knows people by mention, handle, name and part of a name, and asks where several are meant', async () => {
    for (const turn of [ANA, LUIS, OTHER_LUIS]) await rate(turn, 8);
    for (const typed of ['<@luis2>', '@luis2', 'LUIS2']) {
      expect((await say(`/afinidad ${typed}`, ANA)).data).toMatchObject({ persona: 'Luis' });
    }
    expect((await say('/afinidad maría', LUIS)).data).toMatchObject({ persona: 'Ana María' });
    const third = member('luis3', 'luis');
    await rate(third, 8);
    const several = await say('/notas persona:Luis', ANA);
    // One handle is the name itself: that is whom it means, with those of the same name.
    expect(several.error?.codigo).toBe('dudoso');
    expect(pressable(several.actions)).toHaveLength(3);
  });

  it('says in one sentence who is nobody there, too few films, and where it makes no sense', async () => {
    await rate(ANA, 8);
    await rate(LUIS, 8);
    expect((await say('/afinidad Pepe', ANA)).error?.codigo).toBe('no_encontrado');
    expect((await say('/afinidad Luis', ANA)).data).toMatchObject({
      porcentaje: null,
      en_comun: 1,
    });
    expect((await say('/afinidad Luis', TURN)).error?.codigo).toBe('comunidad_no_disponible');
    expect((await say('/afinidad ana', ANA)).error?.codigo).toBe('opcion_invalida');
    await say('/privacidad fuera_de_grupos', LUIS);
    expect((await say('/afinidad Luis', ANA)).error?.codigo).toBe('no_encontrado');
  });

  it('shows hostile names as text', async () => {
    await rate(ANA, 9, 9, 8, 10, 2);
    await rate(HOSTILE, 9, 9, 8, 10, 2);
    const { blocks } = await say('/afinidad x_1', ANA);
    expect(JSON.stringify(blocks)).toContain('**[clic](https://malo.example)** @everyone <b>');
  });
});

describe('grupo', () => {
  it('adds up what its members think, with a chart', async () => {
    await rate(ANA, 10, 8, 2, 7, 7);
    await rate(LUIS, 9, 8, 9, 5, 5);
    const reply = await say('qué le gusta a este grupo', ANA);
    expect(reply.data).toMatchObject({
      personas: 2,
      notas: 10,
      favoritas: [{ titulo: 'Volver', promedio: 9.5, notas: 2 }, {}, {}, {}, {}],
      polemicas: [{ titulo: 'The Matrix' }, {}, {}, {}],
      criticos: [
        { persona: 'Luis', promedio: 7.2 },
        { persona: 'Ana María', promedio: 6.8 },
      ],
    });
    expect(reply.blocks.some(({ kind }) => kind === 'chart')).toBe(true);
  });

  it('shows nobody’s only rating, and nothing of who left its figures', async () => {
    await rate(ANA, 10);
    expect((await say('/grupo', ANA)).data).toMatchObject({
      favoritas: [],
      mas_vistas: [{ titulo: 'Volver', promedio: null }],
    });
    await say('/privacidad fuera_de_grupos', ANA);
    expect((await say('/grupo', LUIS)).data).toMatchObject({ peliculas: 0, mas_vistas: [] });
    expect((await say('/grupo', TURN)).error?.codigo).toBe('comunidad_no_disponible');
  });
});

describe('notas of somebody else', () => {
  it('are shown where they are shared', async () => {
    await rate(LUIS, 8, 9);
    await rate(ANA, 3);
    const refused = await say('/notas persona:Luis', ANA);
    expect(refused.error?.mensaje).toContain('Luis no comparte sus notas');
    await say('/privacidad compartir', LUIS);
    const shared = await say('las notas de Luis', ANA);
    expect(shared.data).toMatchObject({ total: 2, promedio: 8.5 });
    expect(plainText(shared)).toContain('Luis ha puesto 2 notas');
  });

  it('are paged', async () => {
    const film = (index: number): number => 500 + index;
    await bot.community.people.meet({
      person: 'terminal:luis',
      name: 'Luis',
      place: 'terminal:club',
    });
    for (let index = 0; index < 400; index++) {
      await bot.community.ratings.rate('terminal:luis', film(index), 7);
    }
    await say('/privacidad compartir', LUIS);
    const first = await say('/notas persona:luis', ANA);
    const next = await press(first, 'Siguiente ▶', ANA);
    expect(plainText(next)).toContain('Página 2 de');
    await say('/privacidad no_compartir', LUIS);
    expect((await press(first, 'Siguiente ▶', ANA)).error?.codigo).toBe('no_encontrado');
  });
});

describe('lista', () => {
  const admin = (turn: Turn, isAdmin: boolean): Turn => ({
    ...turn,
    isAdministrator: async () => isAdmin,
  });

  it('is emptied by who administers the place, after a second press', async () => {
    const long = 'Películas que nos faltan por ver antes de que acabe este año 🎃';
    await say(`/lista Volver nombre:${long}`, ANA);
    await say('/lista Toy Story', LUIS);
    expect((await say('/lista accion:vaciar', admin(LUIS, false))).error?.codigo).toBe(
      'sin_confirmar',
    );
    const asked = await say(`/lista accion:vaciar nombre:${long}`, admin(ANA, true));
    expect((await press(asked, 'Sí, vacíala', admin(LUIS, false))).error?.codigo).toBe(
      'sin_confirmar',
    );
    expect(plainText(await press(asked, 'Sí, vacíala', admin(ANA, true)))).toContain(
      'quité 1 película',
    );
    expect((await press(asked, 'Sí, vacíala', admin(ANA, true))).error?.codigo).toBe(
      'boton_caducado',
    );
    expect((await say('/lista', ANA)).data).toMatchObject({ total: 1 });
    await press(asked, 'Vaciar todas', admin(ANA, true));
    expect((await say('/lista', ANA)).data).toMatchObject({ total: 0 });
  });

  it('says who put each film', async () => {
    await say('/lista Volver', ANA);
    expect((await say('/lista', LUIS)).data).toMatchObject({
      peliculas: [{ titulo: 'Volver', por: 'Ana María' }],
    });
  });
});

describe('vincular', () => {
  const DISCORD: Turn = { ...TURN, platform: 'discord', person: 'discord:1', place: 'discord:d1' };
  const TELEGRAM: Turn = {
    ...TURN,
    platform: 'telegram',
    person: 'telegram:2',
    place: 'telegram:2',
  };

  it('makes one person of two accounts, once', async () => {
    await say('/calificar Volver 8', DISCORD);
    await say('/calificar Toy Story 9', TELEGRAM);
    const { data } = await say('/vincular', DISCORD);
    const { codigo } = data as { codigo: string };
    expect((await say(`/vincular ${codigo.toLowerCase()}`, TELEGRAM)).data).toMatchObject({
      vinculada: true,
    });
    expect((await say('/notas', DISCORD)).data).toMatchObject({ total: 2 });
    expect((await say(`/vincular ${codigo}`, TELEGRAM)).error?.codigo).toBe('opcion_invalida');
  });

  it('gives no code where others read it', async () => {
    expect((await say('/vincular', ANA)).error?.codigo).toBe('comunidad_no_disponible');
    expect((await say('/vincular 12345678', TURN)).error?.codigo).toBe('opcion_invalida');
  });
});
