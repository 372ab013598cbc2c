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
const { person: _, ...NOBODY } = TURN;
const BUTTON = 'Sin las que vi';

const say = async (message: string, turn: Turn = TURN): Promise<Reply> =>
  (await bot.dispatcher.message(message, turn)).reply;

const offer = (reply: Reply) => pressable(reply.actions).find(({ label }) => label === BUTTON);

/** The ids of the films of a list, or of a recommendation. */
const shownIn = (reply: Reply): readonly number[] => {
  const { data } = reply;
  if (data === null) throw new Error(plainText(reply));
  const { peliculas, recomendaciones } = data as Record<string, readonly { id: number }[]>;
  return (peliculas ?? recomendaciones ?? []).map(({ id }) => id);
};

async function see(...films: readonly number[]): Promise<void> {
  for (const film of films) await say(`/vista id:${film}`);
}

describe('what somebody has seen', () => {
  it.each([
    '/descubrir genero:terror',
    '/filmografia Pedro Almodóvar',
    '/juntos Tom Hanks + Tim Allen',
    '/recomendacion Toy Story',
  ])('is left out of %s by a button, and by an option', async (message) => {
    const all = await say(message);
    expect(offer(all)).toBeUndefined();
    const [first = 0, second = 0] = shownIn(all);
    await see(first);
    const marked = await say(message);
    expect(shownIn(marked)).toEqual(shownIn(all));
    const target = offer(marked)?.target;
    if (!target) throw new Error(`No button in ${plainText(marked)}`);
    const left = await bot.dispatcher.press(encodeTarget(target), TURN);
    expect(shownIn(left.reply)).not.toContain(first);
    expect(shownIn(left.reply)).toContain(second);
    expect(plainText(left.reply)).toContain('que no has visto');
    // What was seen since is left out too, and of another person's nothing.
    await see(second);
    const option = await say(`${message} vistas:sin las que ya vi`);
    expect(shownIn(option)).not.toContain(first);
    expect(shownIn(option)).not.toContain(second);
    const others = await bot.dispatcher.press(encodeTarget(target), LUIS);
    expect(shownIn(others.reply)).toEqual(shownIn(all));
    expect(offer(await say(message, LUIS))).toBeUndefined();
  });

  it('is not counted where it is not wanted', async () => {
    const counted = async (message: string) => (await say(message)).data as { cantidad: number };
    const { cantidad } = await counted('/contar terror');
    await see(...shownIn(await say('/descubrir terror')).slice(0, 3));
    expect(await counted('/contar terror vistas:unseen')).toMatchObject({ cantidad: cantidad - 3 });
  });

  it.each([
    'películas de terror que no haya visto',
    'películas de terror que todavía no vi',
    'películas de terror sin las que ya vi',
    'películas de terror, menos las que ya he visto',
    'dame una lista de terror pero no me pongas las que ya vi',
    'pelis de terror que me faltan por ver',
  ])('is left out of «%s»', async (message) => {
    const seen = shownIn(await say('películas de terror')).slice(0, 2);
    await see(...seen);
    const answer = await say(message);
    expect(answer.data).toMatchObject({ filtros: { sin_vistas: true } });
    expect(shownIn(answer).length).toBeGreaterThan(0);
    for (const film of seen) expect(shownIn(answer)).not.toContain(film);
  });

  it.each(['sin las que ya vi', 'quita las que ya he visto'])(
    'is taken out of the list at hand by «%s»',
    async (message) => {
      const [first = 0] = shownIn(await say('películas de terror'));
      await see(first);
      await say('películas de terror');
      const answer = await say(message);
      expect(answer.data).toMatchObject({
        filtros: { generos: [['terror']], sin_vistas: true },
      });
      expect(shownIn(answer)).not.toContain(first);
    },
  );

  it('is nothing that can be left out for nobody', async () => {
    const answer = await say('/descubrir terror vistas:unseen', NOBODY);
    expect(shownIn(answer)).toEqual(shownIn(await say('/descubrir terror', NOBODY)));
    expect(plainText(answer)).toContain('no sé quién eres');
    expect(plainText(answer)).not.toContain('no has visto');
    expect(plainText(await say('/recomendacion Toy Story vistas:unseen', NOBODY))).toContain(
      'no sé quién eres',
    );
  });
});
