import { discord } from './discord/discord.ts';
import type { Platform } from './platform.ts';
import { telegram } from './telegram/telegram.ts';
import { terminal } from './terminal/terminal.ts';
import { web } from './web/web.ts';

/**
 * Every platform, in the order in which they start: the server mounts the webhooks of those before it, and the
 * conversation at the terminal stands below what the others say.
 */
export const PLATFORMS: readonly Platform[] = [discord, telegram, web, terminal];
