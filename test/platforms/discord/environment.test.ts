import { describe, expect, it } from 'vitest';
import { discordEnvironment } from '../../../src/platforms/discord/environment.ts';

describe('what the environment says of Discord', () => {
  it('is nothing without a token', () => {
    expect(discordEnvironment.parse({})).toBeUndefined();
  });

  it('needs nothing but the token', () => {
    expect(discordEnvironment.parse({ DISCORD_TOKEN: 'a.b-c' })).toEqual({
      token: 'a.b-c',
      applicationId: undefined,
      guildId: undefined,
      apiRoot: 'https://discord.com/api',
      shards: undefined,
    });
  });

  it.each([
    ['auto', 'auto'],
    ['0-15/64', { first: 0, last: 15, total: 64 }],
    ['63-63/64', { first: 63, last: 63, total: 64 }],
  ])('has shards opened: %s', (value, shards) => {
    const variables = { DISCORD_TOKEN: 'a.b-c', DISCORD_SHARDS: value };
    expect(discordEnvironment.parse(variables)).toMatchObject({ shards });
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot abc'],
    ['DISCORD_APPLICATION_ID', 'butaca'],
    ['DISCORD_GUILD_ID', '12'],
    ['DISCORD_API_ROOT', 'ftp://localhost/api'],
    ['DISCORD_API_ROOT', 'http://localhost/'],
    ['DISCORD_SHARDS', '2'],
    ['DISCORD_SHARDS', '0-64/64'],
    ['DISCORD_SHARDS', '3-2/64'],
    ['DISCORD_SHARDS', '-1-2/64'],
    ['DISCORD_SHARDS', '0-15'],
  ])('is refused in Spanish where %s is %s', (variable, value) => {
    const result = discordEnvironment.safeParse({ [variable]: value });
    expect(result.error?.issues[0]?.message).toMatch(/número|dirección|token|auto/);
  });
});
