import { z } from 'zod';
import { Choices, Message } from './documented-limits.ts';
import type { Polls } from './polls.ts';
import { type Response, refusal } from './responses.ts';

/** What somebody sees after they asked. */
export interface Seen {
  /** A message of its own, or the one that was pressed, changed. */
  readonly kind: 'new' | 'changed';
  readonly message: Posted;
  /** Whether "is thinking…" came first. */
  readonly deferred: boolean;
}

/** A message in a channel. */
export interface Posted extends Message {
  readonly id: string;
}

type Suggested = z.infer<typeof Choices>['choices'];

/** An interaction that waits for its answer. */
export interface Pending {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  /** The message that was pressed. */
  readonly pressed: Posted | undefined;
  readonly seen: (seen: Seen) => void;
  readonly suggested: (choices: Suggested) => void;
  state: 'waiting' | 'thinking' | 'changing' | 'answered';
}

const NO_CONTENT: Response = { status: 204 };
const UNKNOWN_INTERACTION = refusal(404, 10_062, 'Unknown interaction');
const UNKNOWN_WEBHOOK = refusal(404, 10_015, 'Unknown Webhook');
const ALREADY = refusal(400, 40_060, 'Interaction has already been acknowledged.');

/** What a message that is a poll shows besides it. */
const EMPTY: Message = {
  embeds: [],
  components: [],
  attachments: [],
  allowed_mentions: { parse: [] },
};

const Callback = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(4), data: Message }),
  z.strictObject({ type: z.literal(5) }),
  z.strictObject({ type: z.literal(6) }),
  z.strictObject({ type: z.literal(7), data: Message }),
  z.strictObject({ type: z.literal(8), data: Choices }),
]);

/** The interactions that clients were told of, and what answering one does. */
export function createInteractions(newId: () => string, polls: Polls) {
  const pending = new Map<string, Pending>();

  const post = (message: Message): Posted => ({ ...message, id: newId() });

  const change = (interaction: Pending, message: Message): Posted => ({
    ...message,
    id: interaction.pressed?.id ?? newId(),
  });

  /** A poll in the place of an answer, or after it. */
  function poll(interaction: Pending, body: unknown): Response | undefined {
    const opened = polls.open(interaction.channel, body);
    if (!opened) return undefined;
    interaction.state = 'answered';
    const { id } = opened.body;
    interaction.seen({ kind: 'new', message: { ...EMPTY, id }, deferred: true });
    return opened;
  }

  return {
    add(interaction: Pending): void {
      pending.set(interaction.token, interaction);
    },

    callback(token: string, body: unknown): Response {
      const interaction = pending.get(token);
      if (!interaction) return UNKNOWN_INTERACTION;
      if (interaction.state !== 'waiting') return ALREADY;
      const answer = Callback.parse(body);
      switch (answer.type) {
        case 4:
          interaction.state = 'answered';
          interaction.seen({ kind: 'new', message: post(answer.data), deferred: false });
          break;
        case 5:
          interaction.state = 'thinking';
          break;
        case 6:
          interaction.state = 'changing';
          break;
        case 7: {
          interaction.state = 'answered';
          const message = change(interaction, answer.data);
          interaction.seen({ kind: 'changed', message, deferred: false });
          break;
        }
        case 8:
          interaction.state = 'answered';
          interaction.suggested(answer.data.choices);
          break;
      }
      return NO_CONTENT;
    },

    /** PATCH of the answer that a deferral holds the place of. */
    complete(token: string, body: unknown): Response {
      const interaction = pending.get(token);
      if (!interaction || interaction.state === 'waiting') return UNKNOWN_WEBHOOK;
      const opened = poll(interaction, body);
      if (opened) return opened;
      const kind = interaction.state === 'changing' ? 'changed' : 'new';
      const data = Message.parse(body);
      const message = kind === 'changed' ? change(interaction, data) : post(data);
      interaction.state = 'answered';
      interaction.seen({ kind, message, deferred: true });
      return { status: 200, body: message };
    },

    withdraw(token: string): Response {
      const interaction = pending.get(token);
      if (interaction?.state !== 'thinking') return UNKNOWN_WEBHOOK;
      interaction.state = 'answered';
      return NO_CONTENT;
    },

    /** While "is thinking…" stands, Discord puts a follow-up in its place, as public as that was. */
    followUp(token: string, body: unknown): Response {
      const interaction = pending.get(token);
      if (!interaction || interaction.state === 'waiting') return UNKNOWN_WEBHOOK;
      const opened = poll(interaction, body);
      if (opened) return opened;
      const data = Message.parse(body);
      const { flags: _flags, ...open } = data;
      const message = post(interaction.state === 'thinking' ? open : data);
      interaction.state = 'answered';
      interaction.seen({ kind: 'new', message, deferred: true });
      return { status: 200, body: message };
    },
  };
}

export type Interactions = ReturnType<typeof createInteractions>;
