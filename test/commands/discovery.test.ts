import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue(), { LOCALE: 'es-419' });
});
afterAll(() => bot.close());

/** The answer as it is read, line by line without the spaces around. */
async function linesOf(message: string): Promise<readonly string[]> {
  const { reply } = await bot.dispatcher.message(message, TURN);
  return plainText(reply)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

describe('the answers of the commands of discovery, as they are read', () => {
  it('descubrir', async () => {
    expect(await linesOf('/descubrir genero:terror epoca:80s')).toEqual([
      'Encontré 4 películas de terror de los años 80, las mejores primero:',
      '1. El resplandor (The Shining, 1980)',
      '8.1 con 3,890 votos · 2 h 24 min · terror, suspenso',
      '2. Aliens: El regreso (Aliens, 1986)',
      '7.7 con 3,282 votos · 2 h 17 min · acción, terror, ciencia ficción',
      "3. S.O.S. vecinos al ataque (The 'Burbs, 1989)",
      '6.6 con 312 votos · 1 h 41 min · comedia, terror, suspenso',
      '4. Twilight Zone: The Movie (1983)',
      '6.2 con 164 votos · 1 h 41 min · drama, fantasía, terror',
    ]);
  });

  it('descubrir, where nothing fits: what stands in the way, and what comes nearest', async () => {
    const lines = await linesOf('/descubrir genero:terror pais:corea epoca:1930');
    expect(lines.slice(0, 4)).toEqual([
      'No encontré películas surcoreanas de terror de 1930.',
      'Si aflojas algo, sí hay: sin «de 1930 y surcoreanas», 36; sin «de terror y de 1930», 2.',
      'Lo más cercano que hay:',
      '1. Psicosis (Psycho, 1960)',
    ]);
    expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(3);
  });

  it('contar', async () => {
    expect(await linesOf('/contar genero:comedia pais:argentina')).toEqual([
      'Hay 7 películas argentinas de comedia.',
    ]);
  });

  it('dato', async () => {
    expect(await linesOf('/dato Toy Story dato:dirección')).toEqual([
      'Toy Story (1995) la dirigió John Lasseter.',
    ]);
    expect(await linesOf('/dato Toy Story dato:duración')).toEqual([
      'Toy Story (1995) dura 1 h 21 min (81 minutos).',
    ]);
  });

  it('filmografia', async () => {
    const lines = await linesOf('/filmografia Pedro Almodóvar orden:más nuevas');
    expect(lines.slice(0, 3)).toEqual([
      'Pedro Almodóvar dirige 20 películas y sale en 4. Estas son las más nuevas:',
      '1. Julieta (2016)',
      '8 de abril de 2016 · 7 con 246 votos · 1 h 36 min · drama, romance',
    ]);
  });

  it('juntos', async () => {
    expect(
      (await linesOf('/juntos Tom Hanks + Tim Allen')).filter((_, at) => at % 2 === 0 || at < 2),
    ).toEqual([
      'Tom Hanks y Tim Allen coinciden en 3 películas, las mejores primero:',
      '1. Toy Story (1995)',
      '7.7 con 5,415 votos · 1 h 21 min · animación, comedia, familiar',
      '7.6 con 4,710 votos · 1 h 43 min · animación, comedia, familiar',
      '7.3 con 3,914 votos · 1 h 32 min · animación, comedia, familiar',
    ]);
  });

  it('comparar', async () => {
    expect((await linesOf('/comparar Toy Story + Matrix por:duración'))[0]).toBe(
      'La más larga es Matrix (The Matrix, 1999), que dura 2 h 16 min; le sigue Toy Story (1995), con 1 h 21 min.',
    );
  });
});
