import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { sayAllTo } from '../support/say-all.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

const sayAll = (...messages: readonly string[]) => sayAllTo(bot, messages);

describe('a name alone', () => {
  it.each([[['oppenheimer']], [['Toy Story', 'y Oppenheimer?']], [['Volver', 'y toy story 5?']]])(
    '%j is said not to be there, and no stranger is offered',
    async (messages) => {
      const reply = await sayAll(...messages);
      expect(reply.error).toBeUndefined();
      expect(plainText(reply)).toMatch(/^No tengo «[^»]+»: mi catálogo llega hasta/);
      expect(plainText(reply)).not.toMatch(/Open/);
    },
  );

  it('a part that a saga does not have is none of the others', async () => {
    const reply = await sayAll('cuánto dura Toy Story 5?');
    expect(reply.data).toEqual({});
    expect(plainText(reply)).toContain('«toy story 5»');
  });

  it.each(['breaking bad', 'Stranger Things', 'la serie Los Soprano'])(
    '«%s» is a series',
    async (message) => {
      const reply = await sayAll(message);
      expect(reply.data).toEqual({});
      expect(plainText(reply)).toMatch(/^De series no sé/);
    },
  );

  it.each(['película', 'una peli', '¿pelis?'])('«%s» asks for any film', async (message) => {
    expect((await sayAll(message)).data).toHaveProperty('recomendaciones');
  });

  it('is no change of the list before, and theirs is what is asked for after', async () => {
    const alone = await sayAll('pelis de terror', 'Spielberg');
    expect(alone.data).toMatchObject({ nombre: 'Steven Spielberg' });
    expect(alone.data).not.toMatchObject({ filtros: { generos: [['terror']] } });
    const worst = await sayAll('Spielberg', 'su peor película');
    expect(worst.data).toMatchObject({ nombre: 'Steven Spielberg' });
  });
});
