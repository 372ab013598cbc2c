import { z } from 'zod';
import { EXPECTED } from '../../wording/discord.ts';

const snowflake = z.string().regex(/^\d{17,20}$/, EXPECTED.id);

/** More than Discord has given any bot. */
const SHARDS_MAX = 100_000;

const Part = z
  .string()
  .regex(/^\d{1,6}-\d{1,6}\/\d{1,6}$/)
  .transform((text): ShardRange => {
    const [first = 0, last = 0, total = 0] = text.split(/[-/]/).map(Number);
    return { first, last, total };
  })
  .refine(
    ({ first, last, total }) => first <= last && last < total && total <= SHARDS_MAX,
    EXPECTED.shards,
  );

const Variables = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w.-]+$/, EXPECTED.token)
    .optional(),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_ROOT: z
    .url({ protocol: /^https?$/, error: EXPECTED.apiRoot })
    .regex(/\/api$/, EXPECTED.apiRoot)
    .default('https://discord.com/api'),
  DISCORD_SHARDS: z.union([z.literal('auto'), Part], { error: EXPECTED.shards }).optional(),
});

/** Which shards a program opens, of how many there are in all. */
export interface ShardRange {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** How the bot goes to Discord. */
export interface DiscordConfig {
  readonly token: string;
  /** Asked of Discord where it is left out. */
  readonly applicationId: string | undefined;
  /** Where commands are registered at once, instead of everywhere. */
  readonly guildId: string | undefined;
  /** Ends in `/api`, without the version. */
  readonly apiRoot: string;
  /** One process a shard is started: of as many as Discord advises, or of a part of them. Undefined: none but this. */
  readonly shards: 'auto' | ShardRange | undefined;
}

/** The variables of the environment that belong to Discord; undefined where there is no token. */
export const discordEnvironment = Variables.transform((variables): DiscordConfig | undefined =>
  variables.DISCORD_TOKEN === undefined
    ? undefined
    : {
        token: variables.DISCORD_TOKEN,
        applicationId: variables.DISCORD_APPLICATION_ID,
        guildId: variables.DISCORD_GUILD_ID,
        apiRoot: variables.DISCORD_API_ROOT,
        shards: variables.DISCORD_SHARDS,
      },
);
