import { afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Turn } from '../../src/core/turn.ts';
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

const member = (id: string, name: string): Turn => ({
  ...TURN,
  person: `terminal:${id}`,
  name,
  place: 'terminal:club',
  private: false,
});
const ANA = member('ana', 'Ana');
const LUIS = member('luis', 'Luis');
const EVA = member('eva', 'Eva');
const say = async (message: string, turn: Turn): Promise<Reply> =>
  (await bot.dispatcher.message(message, turn)).reply;

const ForUs = z.object({
  personas: z.array(z.string()),
  recomendaciones: z.array(
    z.object({ id: z.number(), para: z.array(z.object({ persona: z.string() })) }),
  ),
});

it('recommends what nobody of the group has seen, for each of them, and shows no rating', async () => {
  await say('/calificar Toy Story 10', ANA);
  await say('/calificar Volver 9', LUIS);
  const reply = await say('/para_el_grupo', ANA);
  const { personas, recomendaciones } = ForUs.parse(reply.data);
  expect(personas).toEqual(['Ana', 'Luis']);
  expect(recomendaciones.length).toBe(5);
  for (const { id, para } of recomendaciones) {
    expect([862, 219]).not.toContain(id);
    expect(para.map(({ persona }) => persona)).toEqual(['Ana', 'Luis']);
  }
  expect(plainText(reply)).not.toMatch(/Toy Story \(1995\)|Volver|encant|nota/);
});

it('is not spoilt by somebody without ratings, and says so; films seen come where repeating is fine', async () => {
  await say('/calificar Toy Story 10', ANA);
  const alone = ForUs.parse((await say('/para_el_grupo', ANA)).data).recomendaciones;
  await say('/notas', EVA);
  const reply = await say('/para_el_grupo', ANA);
  expect(ForUs.parse(reply.data).recomendaciones.map(({ id }) => id)).toEqual(
    alone.map(({ id }) => id),
  );
  expect(plainText(reply)).toMatch(/De Eva todavía no conozco los gustos/);
  await say(`/vista id:${alone[0]?.id}`, EVA);
  const ids = async (message: string): Promise<number[]> =>
    ForUs.parse((await say(message, ANA)).data).recomendaciones.map(({ id }) => id);
  expect(await ids('/para_el_grupo')).not.toContain(alone[0]?.id);
  expect(await ids('/para_el_grupo repetir:sí')).not.toEqual([]);
});

it('asks for a group, and says that it knows nobody yet', async () => {
  expect((await say('/para_el_grupo', TURN)).error?.codigo).toBe('comunidad_no_disponible');
  expect(plainText(await say('/para_el_grupo', ANA))).toMatch(/no conozco los gustos de nadie/);
});
