import { z } from 'zod';

const snowflake = z.string().regex(/^\d{17,20}$/, 'es un número de 17 a 20 cifras que da el portal');

/** The variables of the environment that belong to Discord. */
export const discordEnvironment = {
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w.-]+$/, 'no parece un token: cópialo entero del portal, sin «Bot» delante')
    .optional(),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_ROOT: z
    .url({ protocol: /^https?$/, error: 'es una dirección http que acaba en /api' })
    .regex(/\/api$/, 'es una dirección http que acaba en /api')
    .default('https://discord.com/api'),
  DISCORD_SHARDS: z.literal('auto', { error: 'solo puede ser auto' }).optional(),
};

type DiscordEnvironment = z.infer<z.ZodObject<typeof discordEnvironment>>;

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

/** What the checked environment says of Discord; undefined where there is no token. */
export function discordConfig(environment: DiscordEnvironment): DiscordConfig | undefined {
  const token = environment.DISCORD_TOKEN;
  if (token === undefined) return undefined;
  return {
    token,
    applicationId: environment.DISCORD_APPLICATION_ID,
    guildId: environment.DISCORD_GUILD_ID,
    apiRoot: environment.DISCORD_API_ROOT,
    sharded: environment.DISCORD_SHARDS === 'auto',
  };
}
