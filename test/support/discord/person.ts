import type { Posted, Seen } from './interactions.ts';
import type { ShownPoll } from './polls.ts';
import { CHANNEL_ID, GUILD_ID, type LoopbackDiscord } from './server.ts';

const TYPE = { slash: 2, component: 3, typing: 4 };
const COMPONENT = { button: 2, menu: 3 };
const OPTION = { string: 3, user: 6, number: 10, attachment: 11 };

/** What somebody fills an option in with: words, a number, a person they pick, a file. */
type Value = string | number | { readonly user: string } | { readonly file: string | Uint8Array };

/** Somebody on Discord. What they do resolves when the bot has answered. */
export interface Person {
  readonly id: string;
  slash(name: string, options?: Readonly<Record<string, Value>>): Promise<Seen>;
  /** Writes a message where the bot reads it; resolves with the bot's reply. */
  says(text: string): Promise<Posted>;
  /** Writes a message and waits for nothing. */
  writes(text: string): void;
  /** Votes for these answers of a poll and no others; waits for nothing. */
  votes(poll: ShownPoll, ...answers: string[]): void;
  /** Types in an option of a slash command; resolves with what is offered. */
  types(name: string, option: string, text: string): Promise<{ name: string; value: string }[]>;
  /** Presses the button of that label. */
  press(message: Posted, label: string): Promise<Seen>;
  /** Takes the choice of that label from a menu. */
  choose(message: Posted, label: string): Promise<Seen>;
  /** Presses whatever somebody made up as a custom id. */
  pressId(message: Posted, customId: string): Promise<Seen>;
}

/** @param frame what of each interaction is different from what somebody does in a channel of the server */
export function joinAs(
  discord: LoopbackDiscord,
  id: string,
  channelId = CHANNEL_ID,
  frame: object = {},
): Person {
  function send<T>(
    what: object,
    pressed: Posted | undefined,
    pick: (resolve: (value: T) => void) => {
      seen?: (seen: Seen) => void;
      suggested?: (choices: { name: string; value: string }[]) => void;
    },
  ): Promise<T> {
    return new Promise((resolve) => {
      const interaction = discord.interaction(id, channelId, { ...frame, ...what });
      discord.interactions.add({
        id: interaction.id,
        token: interaction.token,
        channel: channelId,
        pressed,
        state: 'waiting',
        seen: () => {},
        suggested: () => {},
        ...pick(resolve),
      });
      discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    });
  }

  const ask = (what: object, pressed?: Posted): Promise<Seen> =>
    send(what, pressed, (resolve) => ({ seen: resolve }));

  const pressId = (message: Posted, custom_id: string) =>
    ask(
      { type: TYPE.component, message, data: { component_type: COMPONENT.button, custom_id } },
      message,
    );

  const write = (content: string): string => {
    const guild_id = 'guild_id' in frame ? frame.guild_id : GUILD_ID;
    const message = {
      id: discord.newId(),
      channel_id: channelId,
      ...(guild_id !== undefined && { guild_id, member: { roles: [] } }),
      author: { id, username: `user-${id}` },
      content,
      mentions: [...content.matchAll(/<@!?(\d+)>/g)].map(([, who]) => ({ id: who })),
      type: 0,
    };
    discord.gateway.dispatch('MESSAGE_CREATE', message);
    return message.id;
  };

  return {
    id,
    pressId,
    writes: (text) => void write(text),
    votes(poll, ...answers) {
      if (poll.isOver) throw new Error(`Nobody can vote in «${poll.question}» any more`);
      for (const [event, data] of discord.polls.vote(poll, id, answers)) {
        discord.gateway.dispatch(event, data);
      }
    },
    says: (text) => discord.talk.replyTo(write(text)),

    slash(name, options = {}) {
      const attachments: Record<string, object> = {};
      const given = Object.entries(options).map(([key, value]) => {
        if (typeof value === 'string') return { type: OPTION.string, name: key, value };
        if (typeof value === 'number') return { type: OPTION.number, name: key, value };
        if ('user' in value) return { type: OPTION.user, name: key, value: value.user };
        const file = discord.upload(value.file);
        attachments[file.id] = file;
        return { type: OPTION.attachment, name: key, value: file.id };
      });
      const data = { id: '500000000000000001', type: 1, name, options: given };
      return ask({ type: TYPE.slash, data: { ...data, resolved: { attachments } } });
    },

    types: (name, option, text) =>
      send(
        {
          type: TYPE.typing,
          data: {
            id: '500000000000000001',
            type: 1,
            name,
            options: [{ type: OPTION.string, name: option, value: text, focused: true }],
          },
        },
        undefined,
        (resolve) => ({ suggested: resolve }),
      ),

    press(message, label) {
      const button = parts(message).find((part) => 'label' in part && part.label === label);
      if (!button?.custom_id) throw new Error(`No button ${label} on ${textOf(message)}`);
      return pressId(message, button.custom_id);
    },

    choose(message, label) {
      for (const part of parts(message)) {
        const option = 'options' in part && part.options.find((choice) => choice.label === label);
        if (!option || !part.custom_id) continue;
        const data = {
          component_type: COMPONENT.menu,
          custom_id: part.custom_id,
          values: [option.value],
        };
        return ask({ type: TYPE.component, message, data }, message);
      }
      throw new Error(`No choice ${label} on ${textOf(message)}`);
    },
  };
}

/** Somebody who writes to the bot alone. */
export const joinAlone = (discord: LoopbackDiscord, id: string, channelId: string): Person =>
  joinAs(discord, id, channelId, {
    user: { id, username: `user-${id}` },
    member: undefined,
    guild_id: undefined,
    channel: { id: channelId, type: 1 },
    context: 1,
  });

const parts = ({ components }: Posted) => components.flatMap((row) => [...row.components]);

/** The labels of a message's buttons and choices. */
export const labels = (message: Posted): string[] =>
  parts(message).flatMap((part) =>
    'options' in part ? part.options.map(({ label }) => label) : [part.label],
  );

/** What a person reads in a message: without escapes and bold, lines parted as they are. */
export const textOf = ({ embeds }: Posted): string =>
  embeds
    .flatMap(({ title, description, fields = [] }) => [
      title,
      description,
      ...fields.map(({ name, value }) => `${name}: ${value}`),
    ])
    .filter((part) => part !== undefined)
    .join('\n')
    .replaceAll('**', '')
    .replace(/\\(?=[^\w\s])/g, '');

/** Whether only the person who asked sees it. */
export const isPrivate = ({ flags }: Posted): boolean => flags === 64;
