import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { sayAllTo } from '../support/say-all.ts';

const TARANTINO = 138;
const SCORSESE = 1032;

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

const sayAll = (...messages: readonly string[]) => sayAllTo(bot, messages);

describe('persons face to face', () => {
  it.each(['¿quién es mejor, tarantino o scorsese?', 'Quentin Tarantino vs Martin Scorsese'])(
    '«%s» compares how the films are liked that they direct',
    async (asked) => {
      const { data } = await sayAll(asked);
      const { personas } = data as { personas: { id: number; promedio: number }[] };
      expect(personas.map(({ id }) => id).sort()).toEqual([TARANTINO, SCORSESE].sort());
      expect(data).toMatchObject({ personas: [{ papel: 'director' }, { papel: 'director' }] });
      const [first, second] = personas;
      expect(first?.promedio).toBeGreaterThanOrEqual(second?.promedio ?? 0);
      expect(data).toMatchObject({ ganadora: first?.id });
    },
  );

  it('says who wins, with how much, and the best film of each', async () => {
    const words = plainText(await sayAll('/comparar_personas Tom Hanks + Quentin Tarantino'));
    expect(words).toMatch(/gana .+, con un score medio de \d,\d; le sigue .+, con \d,\d\./);
    expect(words).toMatch(/Sale en \d+ películas, con/);
    expect(words).toMatch(/Dirige \d+ películas, con un score medio de \d,\d\. La mejor: .+ \(/);
  });

  it('is no change of the list before', async () => {
    const { data } = await sayAll('pelis de terror', '¿quién es mejor, Tarantino o Scorsese?');
    expect(data).toHaveProperty('ganadora');
  });
});

describe('two things in one message', () => {
  it.each([
    ['¿quién dirigió Volver y cuánto dura?', 'direccion', 'duracion'],
    ['cuánto costó Volver y cuánto recaudó?', 'presupuesto', 'recaudacion'],
  ])('«%s» is answered twice', async (asked, dato, also) => {
    const { data } = await sayAll(asked);
    expect(data).toMatchObject({ dato, ademas: { dato: also } });
  });

  it('is asked of the film at hand', async () => {
    const { data } = await sayAll('Volver', 'quién la dirige y de qué año es?');
    expect(data).toMatchObject({
      id: 219,
      dato: 'direccion',
      ademas: { dato: 'anio', valor: 2006 },
    });
  });
});

it('the same is asked of another film, though films are about what it is called', async () => {
  const { data } = await sayAll('cuánto dura Volver', 'y King Kong?');
  expect(data).toMatchObject({ dato: 'duracion' });
});
