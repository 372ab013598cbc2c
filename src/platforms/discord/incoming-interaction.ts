import {
  ApplicationCommandOptionType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { z } from 'zod';
import type { RawArgs } from '../../core/message.ts';
import { mentionOf } from '../../core/turn.ts';
import { readCustomId } from './custom-id.ts';

/** What an interaction is answered with. */
export interface Ticket {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

interface From {
  readonly ticket: Ticket;
  readonly userId: string;
  readonly channelId: string;
  /** The server whose channel it is; undefined outside of servers. */
  readonly guildId: string | undefined;
  /** Whether nobody else reads the channel. */
  readonly alone: boolean;
  /** What others see that person as, and what they are mentioned by. */
  readonly shownAs: string | undefined;
  readonly handle: string | undefined;
  /** Whether that person may change the server. */
  readonly administrator: boolean;
  /** Whether the bot may open polls there, and hears who votes. */
  readonly polls: boolean;
}

/** A file that somebody sent along. */
const Attachment = z.object({ filename: z.string(), url: z.url(), size: z.int() });
export type Attachment = z.infer<typeof Attachment>;

/** A slash command that somebody sent. */
interface SlashIncoming extends From {
  readonly kind: 'slash';
  readonly name: string;
  readonly args: RawArgs;
  readonly attachment: Attachment | undefined;
}

/** An option of a slash command that somebody is typing. */
export interface TypingIncoming extends From {
  readonly kind: 'typing';
  readonly name: string;
  readonly option: string;
  readonly text: string;
}

/** A button that somebody pressed or a choice of a menu; `owner` is the only person who may. */
interface PressIncoming extends From {
  readonly kind: 'press';
  readonly target: string;
  readonly owner: string | undefined;
}

export type Incoming = SlashIncoming | TypingIncoming | PressIncoming;

const Snowflake = z.string().regex(/^\d{1,20}$/);
const Person = z.object({
  id: Snowflake,
  username: z.string().optional(),
  global_name: z.string().nullish(),
});
/** Bits in decimal digits. */
const Permissions = z.string().regex(/^\d{1,30}$/);
const Member = z.object({
  user: Person,
  nick: z.string().nullish(),
  permissions: Permissions.default('0'),
});

const common = {
  id: Snowflake,
  // It becomes part of an address.
  token: z.string().regex(/^[^\s/?#\\]{1,1024}$/),
  application_id: Snowflake,
  channel_id: Snowflake.optional(),
  guild_id: Snowflake.optional(),
  context: z.number().optional(),
  user: Person.optional(),
  member: Member.optional(),
  app_permissions: Permissions.default('0'),
};

const SlashData = z.object({
  name: z.string(),
  options: z
    .array(
      z.object({
        name: z.string(),
        type: z.number().optional(),
        value: z.union([z.string(), z.number(), z.boolean()]).optional(),
        focused: z.boolean().optional(),
      }),
    )
    .default([]),
  resolved: z.object({ attachments: z.record(z.string(), Attachment).optional() }).optional(),
});

/** Either of these lets a member change the server; an administrator has all. */
const ADMINISTRATING = [PermissionFlagsBits.Administrator, PermissionFlagsBits.ManageGuild];

/** Where the bot has only come along with somebody's account it has neither, and would hear of no vote. */
const POLLING = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendPolls];

const Interaction = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionType.ApplicationCommand), data: SlashData, ...common }),
  z.object({
    type: z.literal(InteractionType.ApplicationCommandAutocomplete),
    data: SlashData,
    ...common,
  }),
  z.object({
    type: z.literal(InteractionType.MessageComponent),
    data: z.discriminatedUnion('component_type', [
      z.object({ component_type: z.literal(ComponentType.Button), custom_id: z.string() }),
      z.object({
        component_type: z.literal(ComponentType.StringSelect),
        custom_id: z.string(),
        values: z.tuple([z.string()], z.string()),
      }),
    ]),
    ...common,
  }),
]);

type GivenOption = z.infer<typeof SlashData>['options'][number];

/** A person who was picked comes as their id; of a file only where it is comes, elsewhere. */
function rawValue({ type, value = '' }: GivenOption): string {
  switch (type) {
    case ApplicationCommandOptionType.User:
      return mentionOf(`discord:${value}`);
    case ApplicationCommandOptionType.Attachment:
      return '';
    default:
      return String(value);
  }
}

/** An interaction as the gateway sent it, checked; undefined for what is none of those that this bot offers. */
export function readInteraction(payload: unknown): Incoming | undefined {
  const parsed = Interaction.safeParse(payload);
  if (!parsed.success) return undefined;
  const { id, token, application_id, channel_id, guild_id, context, member } = parsed.data;
  const permissions = new PermissionsBitField(BigInt(parsed.data.app_permissions));
  const user = parsed.data.user ?? member?.user;
  if (!user) return undefined;
  // A private channel that isn't the bot's own is other people's conversation.
  const alone = member === undefined && context !== InteractionContextType.PrivateChannel;
  const from: From = {
    ticket: { id, token, applicationId: application_id },
    userId: user.id,
    // A conversation with one person may come without its channel.
    channelId: channel_id ?? user.id,
    guildId: guild_id,
    alone,
    shownAs: member?.nick ?? user.global_name ?? user.username,
    handle: user.username,
    administrator: new PermissionsBitField(BigInt(member?.permissions ?? 0)).any(ADMINISTRATING),
    polls: alone || permissions.has(POLLING),
  };
  switch (parsed.data.type) {
    case InteractionType.ApplicationCommand: {
      const { name, options, resolved } = parsed.data.data;
      const args = Object.fromEntries(options.map((o) => [o.name, rawValue(o)]));
      const [attachment] = Object.values(resolved?.attachments ?? {});
      return { kind: 'slash', ...from, name, args, attachment };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, options } = parsed.data.data;
      const typed = options.find(({ focused }) => focused);
      if (!typed) return undefined;
      return { kind: 'typing', ...from, name, option: typed.name, text: String(typed.value ?? '') };
    }
    case InteractionType.MessageComponent: {
      const { data } = parsed.data;
      const { value, owner } = readCustomId(data.custom_id);
      return { kind: 'press', ...from, target: 'values' in data ? data.values[0] : value, owner };
    }
  }
}
