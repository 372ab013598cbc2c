import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
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

const say = async (message: string, turn: Turn = TURN): Promise<Reply> =>
  (await bot.dispatcher.message(message, turn)).reply;
async function press(reply: Reply, label: string, turn: Turn = TURN): Promise<Reply> {
  const choice = pressable(reply.actions).find((candidate) => candidate.label === label);
  if (!choice) throw new Error(`No "${label}" in ${JSON.stringify(reply.actions)}`);
  return (await bot.dispatcher.press(encodeTarget(choice.target), turn)).reply;
}

const ForMe = z.object({
  basado_en: z.object({ notas: z.number() }),
  recomendaciones: z.array(
    z.object({
      id: z.number(),
      titulo: z.string(),
      puntaje: z.number(),
      motivos: z.array(z.string()),
    }),
  ),
});
const listOf = (reply: Reply) => ForMe.parse(reply.data).recomendaciones;
const Asked = z.object({ notas: z.number(), pregunta: z.object({ id: z.number() }) });

describe('para_mi', () => {
  it('shows what hardly anybody regrets where no taste is known, and asks for it', async () => {
    const reply = await say('/para_mi');
    const [first, more] = [listOf(reply), listOf(await press(reply, 'Otras diez'))];
    expect(new Set([...first, ...more].map(({ id }) => id)).size).toBe(20);
    for (const { puntaje } of first) expect(puntaje).toBeGreaterThanOrEqual(0.7);
    expect(plainText(reply)).toMatch(/Todavía no conozco tus gustos/);
    expect(Asked.parse((await press(reply, 'Contarte mis gustos')).data).notas).toBe(0);
  });

  it('says in the singular that there is none', async () => {
    const words = plainText(await say('/para_mi pais:Islandia genero:guerra'));
    expect(words).toMatch(/^No te encontré ninguna islandesa de guerra que no hayas visto/);
  });

  it('shows a stranger other films another day, and the best of what they ask for', async () => {
    const tomorrow = { ...TURN, at: new Date(TURN.at.getTime() + 24 * 60 * 60 * 1000) };
    const first = listOf(await say('/para_mi'));
    expect(listOf(await say('/para_mi'))).toEqual(first);
    expect(listOf(await say('/para_mi', tomorrow))).not.toEqual(first);
    const scary = await say('/para_mi genero:terror');
    expect(plainText(scary)).toMatch(/Las mejores de terror/);
  });

  it('recommends films that were not seen, best first, and names one’s own that they are like', async () => {
    await say('/calificar Toy Story 10');
    await say('/calificar Volver 9');
    await say('/vista Shrek');
    const list = listOf(await say('/para_mi'));
    const ids = list.map(({ id }) => id);
    expect(list.length).toBe(10);
    expect(new Set(ids).size).toBe(10);
    for (const seen of [862, 219, 808]) expect(ids).not.toContain(seen);
    const scores = list.map(({ puntaje }) => puntaje);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(list.flatMap(({ motivos }) => motivos).join()).toMatch(/porque te encantó Toy Story/);
  });

  it('goes on where the first ten end, for whoever asked only', async () => {
    await say('/calificar Toy Story 10');
    const first = await say('/para_mi');
    const more = await press(first, 'Otras diez');
    const ids = [...listOf(first), ...listOf(more)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const other = await press(first, 'Otras diez', { ...TURN, person: 'terminal:luis' });
    expect(other.error?.codigo).toBe('boton_caducado');
  });

  it('keeps to the filters, by words too', async () => {
    await say('/calificar Toy Story 10');
    for (const message of ['/para_mi genero:terror', 'algo de terror según mis gustos']) {
      const list = listOf(await say(message));
      expect(list.length, message).toBeGreaterThan(0);
      for (const { id } of list) {
        const card = await say(`/ficha id:${id}`);
        expect(plainText(card), message).toMatch(/terror/i);
      }
    }
  });

  it('pushes away what is beside a film that was not liked', async () => {
    await say('/calificar Toy Story 9');
    await say('/calificar Matrix 8');
    const places = async (): Promise<number[]> => {
      const ids = listOf(await say('/para_mi')).map(({ id }) => id);
      return CARTOONS.map((id) => ids.indexOf(id)).filter((place) => place >= 0);
    };
    const before = await places();
    expect(before.length).toBeGreaterThan(0);
    for (const title of ['Shrek', 'Frozen', 'El rey león']) await say(`/calificar ${title} 2`);
    expect((await places()).length).toBeLessThan(before.length);
  });
});
/** Toy Story 2 and 3, Monsters Inc., Finding Nemo, A Bug's Life, Ratatouille, WALL·E, Up. */
const CARTOONS = [863, 10193, 585, 12, 9487, 2062, 10681, 14160];

describe('gustos', () => {
  it('asks about another film each time and never again about one that was answered', async () => {
    let reply = await say('/gustos');
    const asked: number[] = [];
    for (const label of ['Me encantó', 'No la vi', 'Bien', 'No me gustó', 'No la vi', 'Bien']) {
      asked.push(Asked.parse(reply.data).pregunta.id);
      reply = await press(reply, label);
    }
    expect(new Set(asked).size).toBe(asked.length);
    // Whoever comes back later goes on where they were.
    const again = Asked.parse((await say('quiero contarte mis gustos')).data);
    expect(again.notas).toBe(4);
    expect(asked).not.toContain(again.pregunta.id);
    const ratings = await bot.community.ratings.of('terminal:ana', { order: 'best' });
    expect(ratings.ratings.map(({ rating }) => rating)).toEqual([9, 7, 7, 4]);
    expect(listOf(await press(reply, '¿Qué me recomiendas?')).length).toBe(10);
  });

  it('takes no answer from anybody else, and forgets all with the person', async () => {
    const reply = await say('/gustos');
    const other = await press(reply, 'Me encantó', { ...TURN, person: 'terminal:luis' });
    expect(other.error?.codigo).toBe('boton_caducado');
    const first = Asked.parse(reply.data).pregunta.id;
    await press(reply, 'No la vi');
    await bot.community.privacy.forget('terminal:ana');
    expect(Asked.parse((await say('/gustos')).data).pregunta.id).toBe(first);
  });
});
