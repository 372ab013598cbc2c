import { createHash } from 'node:crypto';
import {
  type APIApplicationCommandAttachmentOption,
  type APIApplicationCommandNumberOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandUserOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { z } from 'zod';
import { PlatformError } from '../../core/errors.ts';
import type { Option } from '../../core/option.ts';
import type { OptionShape } from '../../core/options/kind.ts';
import { shapeOf } from '../../core/options/kinds.ts';
import { ASK_WORDS, tooManyCommands } from '../../wording/discord.ts';
import type { ServedCommand, ServedRegistry } from '../platform.ts';
import { CHOICE_TEXT_MAX, CHOICES_MAX, COMMANDS_MAX, OPTIONS_MAX } from './limits.ts';

/** A slash command as Discord's API takes it. */
export interface SlashCommand {
  readonly type: ApplicationCommandType.ChatInput;
  readonly name: string;
  readonly description: string;
  readonly options: SlashOption[];
  /** What the bot can be added to: servers, and accounts, whose owners use it wherever they write. */
  readonly integration_types?: readonly ApplicationIntegrationType[];
  readonly contexts?: readonly InteractionContextType[];
}

/** Everywhere, also in direct messages to others by whoever has the bot on their account. */
const ANYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} as const;

type SlashOption =
  | APIApplicationCommandStringOption
  | APIApplicationCommandNumberOption
  | APIApplicationCommandUserOption
  | APIApplicationCommandAttachmentOption;

/** Passes what is written to the conversation: the way to talk where the bot may not read. */
export const ASK = { name: 'preguntar', option: 'texto' } as const;

const ASK_COMMAND: SlashCommand = {
  type: ApplicationCommandType.ChatInput,
  name: ASK.name,
  description: ASK_WORDS.description,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: ASK.option,
      description: ASK_WORDS.option,
      required: true,
    },
  ],
};

/**
 * The slash commands of a registry, and the one that talks. Discord knows no aliases: the first of each command, the one
 * that its help shows, is a command of its own as long as there is room for it. Of more options than Discord takes, the last
 * ones are left out: a command's optional ones stand last.
 * @param options.oneServer whether they are of one server: those are nowhere else
 * @throws PlatformError when there are more commands than Discord takes
 */
export function slashCommands(
  { commands }: ServedRegistry,
  { oneServer = false } = {},
): SlashCommand[] {
  if (commands.length > COMMANDS_MAX) {
    throw new PlatformError(tooManyCommands(commands.length, COMMANDS_MAX));
  }
  const shortForms = commands.flatMap((command) =>
    command.aliases.slice(0, 1).map((alias) => define(alias, command)),
  );
  const own = commands.map((command) => define(command.name, command));
  return [...own, ASK_COMMAND, ...shortForms]
    .slice(0, COMMANDS_MAX)
    .map((command) => (oneServer ? command : { ...command, ...ANYWHERE }));
}

function define(name: string, { description, options }: ServedCommand): SlashCommand {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options: Object.entries(options)
      .slice(0, OPTIONS_MAX)
      .map(([key, option]) => defineOption(key, option)),
  };
}

function defineOption(name: string, option: Option): SlashOption {
  const { description, required } = option;
  const common = { name, description, required };
  const shape = shapeOf(option);
  switch (shape.type) {
    case 'number': {
      const { min: min_value, max: max_value } = shape;
      return { type: ApplicationCommandOptionType.Number, ...common, min_value, max_value };
    }
    case 'file':
      return { type: ApplicationCommandOptionType.Attachment, ...common };
    case 'member':
      return { type: ApplicationCommandOptionType.User, ...common };
    default:
      return { type: ApplicationCommandOptionType.String, ...common, ...offered(shape) };
  }
}

/** What a person picks from: a written list where it fits, else suggestions while they type. */
function offered(shape: Exclude<OptionShape, { type: 'number' | 'member' | 'file' }>) {
  if (shape.type === 'text') return {};
  const listed =
    shape.type === 'choice' &&
    shape.choices.length <= CHOICES_MAX &&
    shape.choices.every(({ label, value }) => fits(label) && fits(value));
  return listed
    ? { choices: shape.choices.map(({ label, value }) => ({ name: label, value })) }
    : { autocomplete: true as const };
}

const fits = (text: string): boolean => text.length > 0 && text.length <= CHOICE_TEXT_MAX;

const sorted = (numbers: readonly number[] | null | undefined) => numbers?.toSorted() ?? null;

/** The part of a registered command that a definition decides; Discord adds ids, versions and defaults. */
const Registered = z.array(
  z.object({
    type: z.number(),
    name: z.string(),
    description: z.string(),
    // A server's own commands are only of that server: Discord keeps neither of the two for them.
    integration_types: z.array(z.number()).nullish().transform(sorted),
    contexts: z.array(z.number()).nullish().transform(sorted),
    options: z
      .array(
        z.object({
          type: z.number(),
          name: z.string(),
          description: z.string(),
          required: z.boolean().default(false),
          autocomplete: z.boolean().default(false),
          min_value: z.number().optional(),
          max_value: z.number().optional(),
          choices: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
        }),
      )
      .default([]),
  }),
);

/**
 * A hash of commands, equal for our definitions and for what Discord gives back of them, whatever their
 * order; undefined for what is no list of slash commands.
 */
export function definitionHash(commands: unknown): string | undefined {
  const parsed = Registered.safeParse(commands);
  if (!parsed.success) return undefined;
  const sorted = parsed.data.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
