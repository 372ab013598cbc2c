import { expect, it, onTestFinished } from 'vitest';
import type { Turn } from '../../src/core/turn.ts';
import { botOn, type TestBot } from '../support/bot.ts';
import { EVERY_ENGINE } from '../support/community/engines.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

const chat: Turn = { platform: 'discord', person: 'discord:1', private: true, at: new Date(0) };
const page: Turn = { platform: 'web', visitor: 'web:someone', private: true, at: new Date(0) };
const terminal: Turn = { ...chat, platform: 'terminal', person: 'terminal:me' };

const POSTGRES = EVERY_ENGINE.find(({ name }) => name === 'postgres');

it.skipIf(!POSTGRES)(
  'a chat goes on in any process; a page and a terminal in their own',
  async () => {
    const location = await POSTGRES?.location();
    const env = { DATABASE_URL: location && 'url' in location ? location.url : '' };
    const bots = await Promise.all([botOn(demoCatalogue(), env), botOn(demoCatalogue(), env)]);
    onTestFinished(async () => {
      await Promise.all(bots.map((bot) => bot.close()));
    });
    const [here, there] = bots;
    const datumAsked = async (bot: TestBot, turn: Turn): Promise<unknown> =>
      (await bot.dispatcher.message('¿y cuánto dura?', turn)).reply.data;
    for (const turn of [chat, page, terminal])
      await here.dispatcher.message('/ficha Toy Story', turn);
    expect(await datumAsked(there, chat)).toMatchObject({ titulo: 'Toy Story' });
    for (const turn of [page, terminal]) {
      expect(await datumAsked(here, turn)).toMatchObject({ titulo: 'Toy Story' });
      expect(await datumAsked(there, turn)).not.toHaveProperty('titulo');
    }
  },
);
