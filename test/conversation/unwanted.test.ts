import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { sayAllTo } from '../support/say-all.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

const sayAll = (...messages: readonly string[]) => sayAllTo(bot, messages);

describe('what is not wanted', () => {
  it.each([
    ['no me gusta el terror', ['terror']],
    ['odio las pelis de terror', ['terror']],
    ['que no sea de miedo ni de guerra ni de amor', ['terror', 'guerra', 'romance']],
    ['una película, terror no', ['terror']],
  ])('«%s» leaves genres out', async (message, genres) => {
    const { data } = await sayAll(message);
    expect(data).toMatchObject({ filtros: { sin_generos: genres } });
    expect(data).not.toMatchObject({ filtros: { generos: expect.anything() } });
  });

  it('«ni muy larga ni muy vieja» leaves long and old ones out', async () => {
    expect((await sayAll('comedias', 'ni muy larga ni muy vieja')).data).toMatchObject({
      filtros: { generos: [['comedia']], duracion: { hasta: 120 }, anios: { desde: 1990 } },
    });
  });

  it('drawings that children are not to see leave animation out', async () => {
    expect((await sayAll('pelis para niños', 'que no sea de dibujos')).data).toMatchObject({
      filtros: { sin_generos: ['animación'] },
    });
  });

  it('a film that is left out is not likened', async () => {
    const { data } = await sayAll('recomiéndame algo como Toy Story pero que no sea Toy Story 2');
    expect(data).toMatchObject({ id: 862 });
  });
});

describe('either of two', () => {
  it('asks for films of one genre or the other', async () => {
    const one = await sayAll('cuántas pelis de terror hay');
    const either = await sayAll('cuántas pelis de terror o de comedia hay');
    const [few, more] = [one, either].map(({ data }) => (data as { cantidad: number }).cantidad);
    expect(more).toBeGreaterThan(few ?? 0);
  });
});
