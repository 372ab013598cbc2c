import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Bot } from '../../src/app/bot.ts';
import type { Turn } from '../../src/core/turn.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

let people = 0;
/** Somebody who has said nothing yet. */
function stranger(): (message: string) => Promise<Reply> {
  people += 1;
  const turn: Turn = { ...TURN, person: `terminal:${people}`, place: `terminal:${people}` };
  return async (message) => (await bot.dispatcher.message(message, turn)).reply;
}

const Listed = z.object({ filtros: z.looseObject({}), peliculas: z.array(z.unknown()).min(1) });

describe('how a film should be, in people’s own words', () => {
  it.each([
    ['una peli para llorar', 'para llorar'],
    ['quiero algo que me haga llorar', 'para llorar'],
    ['estoy triste, recomiéndame algo que me anime', 'que levanten el ánimo'],
    ['quiero algo que me vuele la cabeza', 'que vuelan la cabeza'],
    ['pelis perturbadoras', 'perturbadoras'],
    ['algo para ver con mi novia', 'para una cita'],
    ['una de culto de los 80', 'de culto de los años 80'],
    ['q peli me recomiendas para pensar', 'para pensar'],
  ])('%s: films %s', async (message, mood) => {
    const reply = await stranger()(message);
    expect(Listed.parse(reply.data).peliculas.length).toBeGreaterThan(0);
    expect(plainText(reply)).toContain(`películas ${mood}`);
  });

  it('may be what is not wanted', async () => {
    const reply = await stranger()('una de terror que no sea perturbadora');
    expect(plainText(reply)).toContain('películas de terror que no sean perturbadoras');
  });

  it('narrows what was listed', async () => {
    const say = stranger();
    await say('dramas de los 90');
    expect(plainText(await say('que sea para llorar'))).toMatch(/dramáticas para llorar de los/);
  });
});

describe('anything at all', () => {
  it.each(['sorpréndeme', 'no sé qué ver', 'recomiéndame algo', 'me aburro'])(
    '%s: what suits whoever asks, and narrows as any list',
    async (message) => {
      const say = stranger();
      const first = await say(message);
      expect(z.object({ recomendaciones: z.array(z.unknown()).length(10) }).parse(first.data));
      expect(plainText(await say('mejor de terror'))).toMatch(/Las mejores de terror/);
    },
  );
});

describe('a new question', () => {
  it('does not keep the order of the list before it', async () => {
    const say = stranger();
    await say('las peores películas de terror');
    expect(plainText(await say('qué ha hecho Penélope Cruz después de 2005'))).not.toMatch(
      /peores/,
    );
  });

  it('does not make two films of a title that nobody knows', async () => {
    const reply = await stranger()('algo como volver gladiator');
    expect(plainText(reply)).not.toMatch(/Si te gustaron/);
  });
});
