import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import type { Posted } from '../../support/discord/interactions.ts';
import { joinAlone, labels, textOf } from '../../support/discord/person.ts';
import { APPLICATION_ID } from '../../support/discord/server.ts';
import { connected } from '../../support/discord/visit.ts';

const BOT = `<@${APPLICATION_ID}>`;

/** The films of a list, as they stand. */
const titlesIn = (message: Posted): string[] =>
  [...textOf(message).matchAll(/^(?:\d+\.|-) +(.+?) \((?:[^)]*, )?\d{4}\)/gm)].map(
    ([, title = '']) => title,
  );

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue());
  return () => bot.close();
});

describe('a server', () => {
  it('is answered where it mentions the bot, and left alone otherwise', async () => {
    const { ana, discord } = await connected(bot);
    ana.writes('¿quién dirigió Volver?');
    ana.writes('<@700000000000000007> ¿quién dirigió Volver?');
    const reply = await ana.says(`${BOT} ¿quién dirigió Volver?`);
    expect(textOf(reply)).toContain('Pedro Almodóvar');
    expect(discord.talk.replies).toHaveLength(1);
    expect(discord.problems).toEqual([]);
  });

  it('has a talk of each of its people, and all can refer to what was last shown', async () => {
    const { ana, luis, discord } = await connected(bot);
    const [, second = ''] = titlesIn(await ana.says(`${BOT} pelis de animación`));
    expect(second).not.toBe('');
    expect(textOf(await luis.says(`${BOT} ¿cuánto dura la segunda?`))).toContain(second);
    await luis.says(`${BOT} pelis de crimen`);
    // Ana goes on with her animated films, though the last list in the channel is another's.
    expect(textOf(await ana.says(`${BOT} ¿y de los 90?`))).toMatch(/animación.*90/);
    expect(textOf(await luis.says(`${BOT} ¿y de los 90?`))).toMatch(/crimen.*90/);
    expect(discord.problems).toEqual([]);
  });

  it('is asked for what a command lacks, and the next message says it', async () => {
    const { ana, luis } = await connected(bot);
    expect(textOf(await ana.says(`${BOT} /score_titulo`))).toContain('¿Qué película?');
    expect(textOf(await luis.says(`${BOT} hola`))).not.toContain('score');
    expect(textOf(await ana.says(`${BOT} Toy Story`))).toContain('Toy Story (1995) tiene un score');
    expect(textOf(await ana.says(`${BOT} Volver`))).not.toContain('tiene un score');
  });
});

it('somebody alone with the bot needs no mention, and presses what it offers', async () => {
  const { discord } = await connected(bot);
  const eva = joinAlone(discord, '600000000000000003', '400000000000000003');
  const fact = await eva.says('¿cuánto dura Toy Story?');
  expect(textOf(fact)).toContain('81 minutos');
  const [card = ''] = labels(fact);
  expect((await eva.press(fact, card)).message.embeds[0]?.title).toBe('Toy Story (1995)');
  expect(textOf(await eva.says('¿y quién la dirigió?'))).toContain('John Lasseter');
});

it('/preguntar takes plain words, in the same talk', async () => {
  const { ana } = await connected(bot);
  const asked = await ana.slash('preguntar', { texto: '¿quién dirigió Toy Story?' });
  expect(textOf(asked.message)).toContain('John Lasseter');
  expect(textOf(await ana.says(`${BOT} ¿y cuánto dura?`))).toContain('81 minutos');
});

it('neither bots nor webhooks are answered, nor what is no message', async () => {
  const { ana, discord } = await connected(bot);
  const from = {
    id: '9',
    channel_id: '4',
    content: `${BOT} hola`,
    mentions: [{ id: APPLICATION_ID }],
  };
  const author = { id: '5', username: 'otro' };
  const events = [
    { ...from, author: { ...author, bot: true } },
    { ...from, author, webhook_id: '8' },
    { ...from, author: {} },
    null,
  ];
  for (const event of events) discord.gateway.dispatch('MESSAGE_CREATE', event);
  await ana.says(`${BOT} hola`);
  expect(discord.talk.replies).toHaveLength(1);
});
