import type { BotCommand } from 'telegraf/types';
import type { ServedRegistry } from '../platform.ts';
import type { PlatformLog } from '../shared/log.ts';
import type { Api } from './api.ts';
import { MENU_MAX } from './limits.ts';

/** Every name and alias, the names first: what typing `/` offers to a person alone with the bot. */
function fullMenu({ commands }: ServedRegistry): BotCommand[] {
  const aliases = commands.flatMap(({ aliases, description }) =>
    aliases.map((command) => ({ command, description })),
  );
  const names = commands.map(({ name, description }) => ({ command: name, description }));
  return [...names, ...aliases].slice(0, MENU_MAX);
}

/** Each command once, by its shortest way: in a group the list is shared with other bots' commands. */
const groupMenu = ({ commands }: ServedRegistry): BotCommand[] =>
  commands
    .map(({ name, aliases, description }) => ({ command: aliases[0] ?? name, description }))
    .slice(0, MENU_MAX);

/** Tells Telegram which commands there are; the bot works without. */
export async function publishMenu(
  api: Api,
  registry: ServedRegistry,
  log: PlatformLog,
): Promise<void> {
  const menus = [
    { scope: { type: 'default' }, commands: fullMenu(registry) },
    { scope: { type: 'all_group_chats' }, commands: groupMenu(registry) },
  ] as const;
  for (const menu of menus) {
    await api
      .call('setMyCommands', menu)
      .catch((err) =>
        log.warn({ platform: 'telegram', err }, 'the command menu is not up to date'),
      );
  }
}
