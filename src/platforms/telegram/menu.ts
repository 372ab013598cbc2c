import type { BotCommand } from 'telegraf/types';
import type { Registry } from '../../core/registry.ts';
import type { Api } from './api.ts';
import { MENU_MAX } from './limits.ts';
import type { Log } from './runtime.ts';

/** Every name and alias, the names first: what typing `/` offers to a person alone with the bot. */
function fullMenu<C>({ commands }: Registry<C>): BotCommand[] {
  const aliases = commands.flatMap(({ aliases, description }) =>
    aliases.map((command) => ({ command, description })),
  );
  const names = commands.map(({ name, description }) => ({ command: name, description }));
  return [...names, ...aliases].slice(0, MENU_MAX);
}

/** Each command once, by its shortest way: in a group the list is shared with other bots' commands. */
const groupMenu = <C>({ commands }: Registry<C>): BotCommand[] =>
  commands
    .map(({ name, aliases, description }) => ({ command: aliases[0] ?? name, description }))
    .slice(0, MENU_MAX);

/** Tells Telegram which commands there are; the bot works without. */
export async function publishMenu<C>(api: Api, registry: Registry<C>, log: Log): Promise<void> {
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
