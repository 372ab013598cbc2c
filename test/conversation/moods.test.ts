import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Bot } from '../../src/app/bot.ts';
import { encodeTarget } from '../../src/core/target.ts';
import type { Turn } from '../../src/core/turn.ts';
import { stateTarget } from '../../src/discovery/buttons.ts';
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
    ['quiero llorar', 'para llorar'],
    ['estoy de bajón, qué veo', 'que levanten el ánimo'],
    ['quiero asustarme', 'de terror'],
    ['tengo ganas de reírme', 'de comedia'],
    ['una peli corta de terror', 'de terror de 1 h 40 min o menos'],
    ['una larga y triste', 'para llorar de 2 h 30 min o más'],
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

const FIGHT_CLUB = 550;
const METROPOLIS = 19;
const ABOUT_CHRISTMAS = 1585;
const AT_CHRISTMAS = 314365;

describe('what comes first', () => {
  const Films = z.object({ peliculas: z.array(z.object({ id: z.number() })) });
  const idsOf = async (message: string): Promise<number[]> =>
    Films.parse((await stranger()(message)).data).peliculas.map(({ id }) => id);

  it('is what is about a theme, before what merely has it', async () => {
    const ids = await idsOf('pelis de navidad');
    expect(ids[0]).toBe(ABOUT_CHRISTMAS);
    const travels = await idsOf('algo de viajes en el tiempo');
    const [sequel, azkaban] = [165, 673].map((id) => travels.indexOf(id));
    expect(sequel).toBeLessThan(azkaban ?? 0);
    expect(ids).toContain(AT_CHRISTMAS);
  });

  it('is a country’s own films, before those that it paid a share of', async () => {
    expect((await idsOf('películas alemanas'))[0]).toBe(METROPOLIS);
  });

  it('is the best where the best are asked for', async () => {
    expect((await idsOf('las mejores películas alemanas'))[0]).toBe(FIGHT_CLUB);
  });

  it('takes no country that a forged button names into its question', async () => {
    const forged = stateTarget(
      'descubrir',
      'ver',
      { filters: { countries: ["',(x') OR (1=1"] }, order: 'fitting' },
      1,
    );
    const { reply } = await bot.dispatcher.press(encodeTarget(forged), TURN);
    expect(reply.data).toMatchObject({ total: 0 });
    expect((await idsOf('películas alemanas'))[0]).toBe(METROPOLIS);
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

  it('of a cinema starts afresh', async () => {
    const say = stranger();
    await say('películas perturbadoras alemanas de los 20');
    expect(plainText(await say('cine francés'))).toMatch(/^Encontré \d+ películas francesas\./);
  });

  it('of signs alone is asked about', async () => {
    expect(plainText(await stranger()('???'))).toMatch(/^No estoy seguro de qué me pides/);
  });

  it('does not make two films of a title that nobody knows', async () => {
    const reply = await stranger()('algo como volver gladiator');
    expect(plainText(reply)).not.toMatch(/Si te gustaron/);
  });
});
