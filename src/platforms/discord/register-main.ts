/** `npm run discord:register`: registers the commands now, whether or not they changed. */
import { REST } from 'discord.js';
import { loadCommands } from '../../app/commands.ts';
import { readSettings } from '../../app/config.ts';
import { runMain } from '../../app/run-main.ts';
import { DataError } from '../../core/errors.ts';
import { commandsRegistered, TOKEN_MISSING, TOKEN_REFUSED } from '../../wording/discord.ts';
import { restOptions } from './client.ts';
import { discordEnvironment } from './environment.ts';
import { isTokenRefused } from './errors.ts';
import { registerCommands, whyRefused } from './register.ts';

await runMain(async () => {
  const config = readSettings(discordEnvironment, process.env);
  if (!config) throw new DataError(TOKEN_MISSING);
  const rest = new REST(restOptions(config)).setToken(config.token);
  try {
    const commands = await registerCommands(rest, await loadCommands(), config);
    process.stdout.write(`${commandsRegistered(commands.length, config.guildId)}\n`);
  } catch (cause) {
    throw new DataError(isTokenRefused(cause) ? TOKEN_REFUSED : whyRefused(cause), { cause });
  }
});
