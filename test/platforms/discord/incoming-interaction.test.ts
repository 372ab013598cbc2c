import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTarget, fitsInButton } from '../../../src/core/target.ts';
import { customId, readCustomId } from '../../../src/platforms/discord/custom-id.ts';
import { readInteraction } from '../../../src/platforms/discord/incoming-interaction.ts';
import { CUSTOM_ID_MAX } from '../../../src/platforms/discord/limits.ts';
import { garbage } from '../../support/discord/garbage.ts';
import { textOf } from '../../support/discord/person.ts';
import { sampleBot } from '../../support/discord/sample-bot.ts';
import { connected } from '../../support/discord/visit.ts';

describe('what an interaction asks for', () => {
  const frame = {
    id: '900000000000000001',
    token: 'abc',
    application_id: '100000000000000001',
    channel_id: '400000000000000001',
    member: { user: { id: '600000000000000001' } },
  };

  it('is read from a server and from a private conversation', () => {
    const asked = { type: 2, data: { name: 'ver', options: [{ name: 'titulo', value: 'x' }] } };
    const expected = {
      kind: 'slash',
      userId: '600000000000000001',
      name: 'ver',
      args: { titulo: 'x' },
    };
    const guild_id = '200000000000000001';
    expect(readInteraction({ ...frame, guild_id, ...asked })).toMatchObject({
      ...expected,
      guildId: guild_id,
      alone: false,
    });
    const { member, channel_id, ...direct } = frame;
    const fromOne = { ...direct, user: member.user, ...asked };
    expect(readInteraction({ ...fromOne, context: 1 })).toMatchObject({
      ...expected,
      channelId: '600000000000000001',
      guildId: undefined,
      alone: true,
    });
    expect(readInteraction({ ...fromOne, channel_id, context: 2 })).toMatchObject({ alone: false });
  });

  it.each([
    ['a ping', { type: 1 }],
    ['a form', { type: 5, data: { custom_id: 'x', components: [] } }],
    ['nobody', { type: 2, member: undefined, data: { name: 'ver' } }],
    ['a token that would lead elsewhere', { type: 2, token: '../../x', data: { name: 'ver' } }],
    [
      'a menu without a choice',
      { type: 3, data: { component_type: 3, custom_id: '=0', values: [] } },
    ],
    ['a list of persons', { type: 3, data: { component_type: 5, custom_id: '=0', values: ['1'] } }],
    ['typing in no option', { type: 4, data: { name: 'ver', options: [] } }],
  ])('is nothing for %s', (_what, change) => {
    expect(readInteraction({ ...frame, ...change })).toBeUndefined();
  });

  it('is read or refused, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (payload) => void readInteraction(payload)));
    fc.assert(fc.property(garbage, (payload) => void readInteraction(payload)));
  });
});

describe('what a component carries', () => {
  it('is read back as it was written, within the limit', () => {
    const owner = fc.option(fc.stringMatching(/^\d{17,20}$/), { nil: undefined });
    const param = fc.stringMatching(/^[a-z0-9:ñ~ ]{0,30}$/);
    fc.assert(
      fc.property(owner, param, (who, value) => {
        const target = { command: 'ficha', args: { titulo: value } };
        if (!fitsInButton(target)) return;
        const written = customId({ value: encodeTarget(target), owner: who });
        expect(written.length).toBeLessThanOrEqual(CUSTOM_ID_MAX);
        expect(readCustomId(written)).toEqual({ value: encodeTarget(target), owner: who });
      }),
    );
  });

  it('fits at its longest', () => {
    const value = encodeTarget({ command: 'x'.repeat(32), args: { y: 'y'.repeat(29) } });
    expect(value).toHaveLength(64);
    expect(customId({ value, owner: '9'.repeat(20) }).length).toBeLessThanOrEqual(100);
  });
});

it('answers on after a thousand interactions of garbage', async () => {
  const { ana, discord, log } = await connected(sampleBot());
  for (const payload of fc.sample(garbage, { numRuns: 1_000, seed: 1 })) {
    discord.gateway.dispatch('INTERACTION_CREATE', payload);
  }
  const { message } = await ana.slash('ver', { titulo: 'matrix' });
  expect(textOf(message)).toContain('The Matrix');
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
});
