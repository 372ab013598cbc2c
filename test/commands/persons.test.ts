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

const labels = (reply: Reply): string[] => pressable(reply.actions).map(({ label }) => label);

async function press(reply: Reply, label: string): Promise<Reply> {
  const choice = pressable(reply.actions).find((candidate) => candidate.label === label);
  if (!choice) throw new Error(`No "${label}" in ${JSON.stringify(labels(reply))}`);
  return (await bot.dispatcher.press(encodeTarget(choice.target), TURN)).reply;
}

describe('a person is asked about', () => {
  it('in the role that they are known for, with the other one a button away', async () => {
    const spielberg = await say('/actor Spielberg');
    expect(plainText(spielberg)).toBe(
      'Steven Spielberg solo aparece en películas que también dirigió.\n\nSe le conoce más por la dirección: ha dirigido 31 películas.',
    );
    expect(plainText(await press(spielberg, 'Retorno en la dirección'))).toMatch(
      /^El director Steven Spielberg ha dirigido 31 películas; .+\n\nTambién sale en 1 película\./,
    );
    expect(plainText(await say('Steven Spielberg'))).toMatch(
      /^Steven Spielberg dirige 31 películas y sale en 1\. /,
    );
  });

  it('by a name that nobody else has, and then no other role is said', async () => {
    const cruz = await say('/actriz penelope crus');
    expect(plainText(cruz)).toMatch(/^La actriz Penélope Cruz ha participado en 24 filmaciones/);
    expect(plainText(cruz)).not.toMatch(/dirección|dirigido/);
  });

  it('and their films are listed, a page at a time', async () => {
    const first = await say('/actor Penélope Cruz');
    expect(plainText(first)).toMatch(
      /1\. Jamon Jamon \(1992\)\n {3}Estreno: 3 de septiembre de 1992 · .+Página 1 de 5\.$/s,
    );
    const second = await press(first, 'Siguiente ▶');
    expect(plainText(second)).toMatch(/\n6\. .+Página 2 de 5\.$/s);
    expect(second.data).toEqual(first.data);
    const chart = await press(second, 'Gráfico');
    expect(plainText(await press(chart, 'Lista'))).toBe(plainText(first));
  });
});
