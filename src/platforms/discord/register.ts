import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { PlatformError } from '../../core/errors.ts';
import { commandsRefused } from '../../wording/discord.ts';
import type { ServedRegistry, Surroundings } from '../platform.ts';
import { definitionHash, type SlashCommand, slashCommands } from './command-definitions.ts';
import type { DiscordConfig } from './environment.ts';
import { describeError, isRefused } from './errors.ts';
import { keepTrying } from './keep-trying.ts';

type Place = Pick<DiscordConfig, 'applicationId' | 'guildId'>;

/** Replaces the commands registered at Discord by the registry's. Gives them back. */
export async function registerCommands(
  rest: REST,
  registry: ServedRegistry,
  place: Place,
): Promise<SlashCommand[]> {
  const commands = slashCommands(registry, { oneServer: place.guildId !== undefined });
  await rest.put(await commandsRoute(rest, place), { body: commands });
  return commands;
}

/**
 * Registers the commands unless those that Discord holds have the same hash: what Discord holds is asked
 * of Discord, so there is nothing to keep between two starts. Tries until Discord has taken or refused
 * them; what it refused is said in one line, and those that it holds go on working. Never rejects.
 */
export async function keepRegistered(
  rest: REST,
  registry: ServedRegistry,
  place: Place,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<void> {
  const { log, say } = surroundings;
  async function act(): Promise<void> {
    const held = definitionHash(await rest.get(await commandsRoute(rest, place)));
    const wanted = slashCommands(registry, { oneServer: place.guildId !== undefined });
    const changed = held !== definitionHash(wanted);
    if (changed) await registerCommands(rest, registry, place);
    log.info({ platform: 'discord', changed }, 'commands are registered');
  }
  const isFinal = (error: unknown) => isRefused(error) || error instanceof PlatformError;
  try {
    await keepTrying({ what: 'registering', act, isFinal }, surroundings, signal);
  } catch (error) {
    log.error({ platform: 'discord', err: describeError(error) }, 'commands were refused');
    say(whyRefused(error));
  }
}

/** Why commands weren't registered, in one line. */
export function whyRefused(error: unknown): string {
  if (error instanceof PlatformError) return error.message;
  return commandsRefused(error instanceof Error ? error.message : String(error));
}

const Application = z.object({ id: z.string() });

async function commandsRoute(rest: REST, { applicationId, guildId }: Place) {
  const id = applicationId ?? Application.parse(await rest.get(Routes.currentApplication())).id;
  return guildId === undefined
    ? Routes.applicationCommands(id)
    : Routes.applicationGuildCommands(id, guildId);
}
