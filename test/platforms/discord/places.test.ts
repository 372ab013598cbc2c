import { expect, it } from 'vitest';
import type { PlaceEvents } from '../../../src/platforms/platform.ts';
import { textOf } from '../../support/discord/person.ts';
import { sampleBot } from '../../support/discord/sample-bot.ts';
import { connected } from '../../support/discord/visit.ts';

it('notes the servers that removed it, and nothing else of them', async () => {
  const left: string[] = [];
  const places: PlaceEvents = {
    left: async (place) => void left.push(place),
    moved: async () => {},
  };
  const { ana, discord, log } = await connected({ ...sampleBot(), places });
  const tell = (event: string, data: unknown) => discord.gateway.dispatch(event, data);
  // What the library would take apart, and stumble over.
  tell('GUILD_CREATE', { id: '1', name: 7 });
  tell('CHANNEL_CREATE', null);
  tell('GUILD_DELETE', { id: '300000000000000001', unavailable: true });
  tell('GUILD_DELETE', { id: '../300000000000000002' });
  tell('GUILD_DELETE', { id: '300000000000000003' });
  await expect.poll(() => left).toEqual(['discord:300000000000000003']);
  expect(textOf((await ana.slash('lista')).message)).not.toBe('');
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
});
