import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { PlatformError } from '../../core/errors.ts';
import type { Registry } from '../../core/registry.ts';
import { commandsRefused } from '../../wording/discord.ts';
import { definitionHash, type SlashCommand, slashCommands } from './definitions.ts';
import type { DiscordConfig } from './environment.ts';
import { describeError, isRefused } from './errors.ts';
import type { PlatformLog } from './log.ts';
import { persist } from './persist.ts';
import type { Surroundings } from './surroundings.ts';

type Place = Pick<DiscordConfig, 'applicationId' | 'guildId'>;

/** Replaces the commands registered at Discord by the registry's. Gives them back. */
export async function registerCommands<C>(
  rest: REST,
  registry: Registry<C>,
  place: Place,
): Promise<SlashCommand[]> {
  const commands = slashCommands(registry);
  await rest.put(await commandsRoute(rest, place), { body: commands });
  return commands;
}

/**
 * Registers the commands unless those that Discord holds have the same hash: what Discord holds is asked
 * of Discord, so there is nothing to keep between two starts. Tries until Discord has taken or refused
 * them; what it refused is said in one line, and those that it holds go on working. Never rejects.
 */
export async function keepRegistered<C>(
  rest: REST,
  registry: Registry<C>,
  place: Place,
  surroundings: Surroundings,
  log: PlatformLog,
  signal: AbortSignal,
): Promise<void> {
  async function act(): Promise<void> {
    const held = definitionHash(await rest.get(await commandsRoute(rest, place)));
    const changed = held !== definitionHash(slashCommands(registry));
    if (changed) await registerCommands(rest, registry, place);
    log.info({ platform: 'discord', changed }, 'commands are registered');
  }
  const isFinal = (error: unknown) => isRefused(error) || error instanceof PlatformError;
  try {
    await persist({ what: 'registering', act, isFinal }, surroundings, log, signal);
  } catch (error) {
    log.error({ platform: 'discord', err: describeError(error) }, 'commands were refused');
    surroundings.say(commandsRefused(error instanceof Error ? error.message : String(error)));
  }
}

const Application = z.object({ id: z.string() });

async function commandsRoute(rest: REST, { applicationId, guildId }: Place) {
  const id = applicationId ?? Application.parse(await rest.get(Routes.currentApplication())).id;
  return guildId === undefined
    ? Routes.applicationCommands(id)
    : Routes.applicationGuildCommands(id, guildId);
}
