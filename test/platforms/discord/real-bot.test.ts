import { beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { loadCommands } from '../../../src/app/commands.ts';
import { parseMessage } from '../../../src/core/message.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import type { Seen } from '../../support/discord/interactions.ts';
import { isPrivate, joinAs, labels, type Person, textOf } from '../../support/discord/person.ts';
import type { LoopbackDiscord } from '../../support/discord/server.ts';
import { connected } from '../../support/discord/visit.ts';

const registry = await loadCommands();
const examples = registry.commands.flatMap(({ name, examples }) =>
  examples.map((example) => [name, example] as const),
);

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue());
  return () => bot.close();
});

describe('every command on Discord', () => {
  let discord: LoopbackDiscord;
  beforeAll(async () => {
    const open: (() => Promise<void>)[] = [];
    ({ discord } = await connected(bot, {}, (close) => open.unshift(close)));
    return async () => {
      for (const close of open) await close();
    };
  });

  it.each(examples)(
    '/%s %s is answered, and so is all that its answer offers',
    async (name, example) => {
      // Whoever asks so much at once would be asked to wait.
      const ana = joinAs(discord, discord.newId());
      const message = parseMessage(`/${name} ${example}`, registry);
      const answer = await ana.slash(name, message.kind === 'run' ? message.args : {});
      expect(textOf(answer.message)).not.toBe('');
      for (const label of labels(answer.message).slice(0, 8)) {
        const next = await pressOrChoose(ana, answer, label);
        expect(textOf(next.message), label).not.toMatch(/Algo falló|ya no funciona/);
      }
      expect(discord.problems).toEqual([]);
    },
  );
});

describe('a conversation', () => {
  it('goes from a search to a film, to its votes and to films like it', async () => {
    const { ana, discord } = await connected(bot);
    const found = await ana.slash('buscar', { texto: 'toy story' });
    const card = await ana.choose(found.message, 'Toy Story (1995)');
    expect(card.message.embeds[0]).toMatchObject({ title: 'Toy Story (1995)' });
    expect(labels(card.message)).toEqual(expect.arrayContaining(['Parecidas', 'Votos']));
    const votes = await ana.press(card.message, 'Votos');
    expect(textOf(votes.message)).toContain('La película Toy Story (1995) tiene');
    const similar = await ana.press(votes.message, 'Parecidas');
    expect(textOf(similar.message)).toMatch(/Toy Story/);
    expect(discord.problems).toEqual([]);
  });

  it('takes the id that typing offers', async () => {
    const { ana } = await connected(bot);
    const [best] = await ana.types('score_titulo', 'titulo', 'toy sto');
    expect(best?.value).toMatch(/^id:\d+$/);
    const answer = await ana.slash('score', { titulo: best?.value ?? '' });
    expect(textOf(answer.message)).toContain('tiene un score de');
  });

  it('says in private what it did not find', async () => {
    const { ana } = await connected(bot);
    const answer = await ana.slash('ficha', { titulo: 'qwertyuiop zxcvb' });
    expect(isPrivate(answer.message)).toBe(true);
  });
});

async function pressOrChoose(ana: Person, { message }: Seen, label: string): Promise<Seen> {
  const isButton = message.components.some((row) =>
    row.components.some((part) => 'label' in part && part.label === label),
  );
  return isButton ? ana.press(message, label) : ana.choose(message, label);
}
