import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { backoff } from '../../../src/platforms/discord/clock.ts';
import { discordConfig, discordEnvironment } from '../../../src/platforms/discord/environment.ts';

describe('what the environment says of Discord', () => {
  it('is nothing without a token', () => {
    expect(discordConfig({})).toBeUndefined();
  });

  it('needs nothing but the token', () => {
    expect(discordConfig({ DISCORD_TOKEN: 'a.b-c' })).toEqual({
      token: 'a.b-c',
      applicationId: undefined,
      guildId: undefined,
      apiRoot: 'https://discord.com/api',
      sharded: false,
    });
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot abc'],
    ['DISCORD_APPLICATION_ID', 'butaca'],
    ['DISCORD_GUILD_ID', '12'],
    ['DISCORD_API_ROOT', 'ftp://localhost/api'],
    ['DISCORD_API_ROOT', 'http://localhost/'],
    ['DISCORD_SHARDS', '2'],
  ])('is refused in Spanish where %s is %s', (variable, value) => {
    const result = z.object(discordEnvironment).safeParse({ [variable]: value });
    expect(result.error?.issues[0]?.message).toMatch(/número|dirección|token|auto/);
  });
});

it('waits from a second to a minute, doubling, and less by chance', () => {
  expect([1, 2, 3, 7, 50].map((failures) => backoff(failures, 0))).toEqual([
    1_000, 2_000, 4_000, 60_000, 60_000,
  ]);
  expect(backoff(1, 1)).toBe(500);
});
