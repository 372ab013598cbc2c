import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { encodeTarget } from '../../src/core/target.ts';
import { pressable } from '../../src/reply/actions.ts';
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

const say = async (message: string): Promise<Reply> =>
  (await bot.dispatcher.message(message, TURN)).reply;
const answer = async (message: string): Promise<string> => plainText(await say(message));

/** Presses the button or menu choice of that label. */
async function press(reply: Reply, label: string): Promise<Reply> {
  const choice = pressable(reply.actions).find((candidate) => candidate.label === label);
  if (!choice) throw new Error(`No "${label}" in ${JSON.stringify(reply.actions)}`);
  return (await bot.dispatcher.press(encodeTarget(choice.target), TURN)).reply;
}

describe('a conversation on the demo catalogue', () => {
  it('counts releases', async () => {
    expect(await answer('/mes marzo')).toMatch(/^En marzo se estrenaron \d+ películas\./);
    expect(await answer('¿Cuántas películas se estrenaron los sábados?')).toMatch(
      /^Los sábados se estrenaron \d+ películas\./,
    );
  });

  it('greets back whoever greets it, and tells what it can do', async () => {
    for (const greeting of ['hola 🎬', '¡Buenas tardes!', 'HOLA']) {
      const { data, blocks } = await say(greeting);
      expect(data).toEqual({});
      expect(plainText({ data, blocks })).toMatch(/^¡(?:Hola|Buenas)!/);
    }
    expect(await answer('¿Qué sabes hacer?')).toContain('Puedo buscar películas');
  });

  it('goes on with films of the kind where few near ones pass', async () => {
    expect(await answer('/recomendacion Matrix + Origen genero:terror')).toMatch(
      /prueba con estas de terror:\n\n1\. [^\n]+\n[\s\S]*2\. /,
    );
  });

  it('scores a film', async () => {
    expect(await answer('/score toy story')).toBe(
      'La película Toy Story (1995) tiene un score de 7,7 y una popularidad de 21,9.',
    );
  });

  it('gives votes from 2,000 on, and nothing below', async () => {
    expect(await answer('/votos Inception')).toMatch(
      /tiene 14\.075 votos, con un promedio de 8,1\.$/,
    );
    expect(await say('/votos Volver')).toMatchObject({
      data: { cumple: false, votos: null, promedio: null },
    });
    expect(await answer('/votos Volver')).toBe(
      'La película Volver (2006) no llega a los 2.000 votos que hacen falta, así que no se devuelve ningún valor.',
    );
  });

  it('tells of actors and actresses, in their gender', async () => {
    expect(await answer('/actor tom hanks')).toMatch(
      /^El actor Tom Hanks ha participado en \d+ filmaciones; ha conseguido un retorno de [\d.,]+×, con un promedio de [\d.,]+× por filmación\./,
    );
    expect(await answer('/actor penelope cruz')).toMatch(/^La actriz Penélope Cruz ha participado/);
  });

  it('pages through a director by editing', async () => {
    const first = await say('/director pedro almodóvar');
    expect(plainText(first)).toMatch(/^El director Pedro Almodóvar ha dirigido \d+ películas/);
    expect(plainText(first)).toContain('Página 1 de');
    const second = await press(first, 'Siguiente ▶');
    expect(plainText(second)).toContain('Página 2 de');
    expect(second.data).toEqual(first.data);
    expect(plainText(await press(second, '◀ Anterior'))).toBe(plainText(first));
  });

  it('shows the card of a film with its people', async () => {
    const card = await answer('/ficha volver');
    expect(card).toContain('Dirección: Pedro Almodóvar');
    expect(card).toContain('Penélope Cruz (Raimunda)');
    expect(card).toContain('Estreno: 16 de marzo de 2006');
  });

  it('offers the other films of a shared title', async () => {
    const reply = await say('/score the mummy');
    expect(reply.data).toMatchObject({ titulo: 'The Mummy', anio: 1999 });
    expect(reply.data).toHaveProperty('otras');
    expect((await say('/score the mummy (1932)')).data).toMatchObject({ anio: 1932 });
    expect((await say('/score the mummy 2017')).data).toMatchObject({ anio: 2017 });
  });

  it('introduces itself', async () => {
    const about = await answer('/acerca');
    expect(about).toContain('Este producto usa datos de TMDB, pero TMDB no lo avala ni certifica.');
    expect(await answer('/ayuda')).toContain('/mes <mes>');
    expect(await answer('/ayuda mes')).toContain('/cantidad_filmaciones_mes enero');
  });
});

describe('whatever a person types gets a helpful sentence', () => {
  it.each([
    '',
    '/',
    '/mes',
    '/score',
    '/actor',
    '/mes brumario',
    '/dia 8',
    '/noexiste Toy Story',
    '🎬🍿',
    '/score 🎬',
    'a'.repeat(10_000),
    "'; DROP TABLE movies; --",
    '/score <script>alert(1)</script>',
    '/actor \u202eTom\u0000Hanks',
    '/score السلام عليكم',
    `/score ${'ñ'.repeat(900)}`,
    'hola, ¿qué tal?',
  ])('%j', async (message) => {
    const reply = await say(message);
    const sentence = plainText(reply);
    expect(sentence).toMatch(/[a-záéíóúñ]{3}/i);
    expect(reply.error?.codigo).not.toBe('error_interno');
    expect(sentence.length).toBeLessThan(3_000);
  });

  it('any text at all', async () => {
    const prefix = fc.constantFrom(
      '',
      '/score ',
      '/actor ',
      '/mes ',
      '/director ',
      '/',
      '/buscar ',
    );
    await fc.assert(
      fc.asyncProperty(prefix, fc.string({ unit: 'binary', maxLength: 60 }), async (head, tail) => {
        const { reply } = await bot.dispatcher.message(head + tail, TURN);
        expect(reply.error?.codigo).not.toBe('error_interno');
        expect(plainText(reply)).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
