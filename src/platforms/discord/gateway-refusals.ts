import { GatewayCloseCodes } from 'discord.js';
import {
  connectionRefused,
  DISCORD_IS_OFF,
  SHARDS_NEEDED,
  TOKEN_REFUSED,
} from '../../wording/discord.ts';

/** With which a shard's process ends when Discord refused it for good and it has said so. */
export const GAVE_UP = 3;

/** Said where Discord takes the token for no bot's. */
export const TOKEN_GIVEN_UP = `${TOKEN_REFUSED} ${DISCORD_IS_OFF}`;

const WHY_REFUSED: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.ShardingRequired]: SHARDS_NEEDED,
};

/** Why the bot leaves Discord for good, in Spanish. @param code with which the gateway closed and admits no other try */
export const whyGivenUp = (code: number): string =>
  `${WHY_REFUSED[code] ?? connectionRefused(code)} ${DISCORD_IS_OFF}`;
