import { z } from 'zod';
import { EXPECTED } from '../../wording/discord.ts';

const snowflake = z.string().regex(/^\d{17,20}$/, EXPECTED.id);

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
  DISCORD_SHARDS: z.literal('auto', { error: EXPECTED.shards }).optional(),
});

/** How the bot goes to Discord. */
export interface DiscordConfig {
  readonly token: string;
  /** Asked of Discord where it is left out. */
  readonly applicationId: string | undefined;
  /** Where commands are registered at once, instead of everywhere. */
  readonly guildId: string | undefined;
  /** Ends in `/api`, without the version. */
  readonly apiRoot: string;
  /** Whether one process a shard is started, as many as Discord advises. */
  readonly sharded: boolean;
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
        sharded: variables.DISCORD_SHARDS === 'auto',
      },
);
