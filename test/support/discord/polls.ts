import { z } from 'zod';
import { type Response, refusal } from './responses.ts';

const text = (max: number) =>
  z
    .string()
    .refine((value) => value.trim() !== '' && value.length <= max, `1 to ${max} characters`);

/** A message that is a poll, by the limits that Discord documents. */
export const PollMessage = z.strictObject({
  poll: z.strictObject({
    question: z.strictObject({ text: text(300) }),
    answers: z
      .array(z.strictObject({ poll_media: z.strictObject({ text: text(55) }) }))
      .min(1)
      .max(10),
    duration: z.int().min(1).max(768),
    allow_multiselect: z.literal(true),
    layout_type: z.literal(1),
  }),
  allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
  message_reference: z.object({ message_id: z.string() }).optional(),
  nonce: z.string().max(25).optional(),
  enforce_nonce: z.literal(true).optional(),
});

/** A poll as people see it. */
export interface ShownPoll {
  readonly id: string;
  readonly channel: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly hours: number;
  /** Who voted for each answer, by its place. */
  readonly votes: readonly Set<string>[];
  readonly replyTo: string | undefined;
  isOver: boolean;
}

/** The numbers that Discord gives to answers: it asks nobody to rely on more than that they are numbers. */
const FIRST_ANSWER = 1;

const UNKNOWN = refusal(404, 10_008, 'Unknown Message');

/** The polls of a loopback Discord. */
export function createPolls(newId: () => string) {
  const all: ShownPoll[] = [];
  const find = (channel: string | undefined, id: string | undefined) =>
    all.find((poll) => poll.channel === channel && poll.id === id);

  const shown = ({ id, channel, answers, isOver }: ShownPoll) => ({
    id,
    channel_id: channel,
    poll: {
      answers: answers.map((answer, index) => ({
        answer_id: index + FIRST_ANSWER,
        poll_media: { text: answer },
      })),
      results: { is_finalized: isOver, answer_counts: [] },
    },
  });

  return {
    all: all as readonly ShownPoll[],

    /** What Discord answers to a message that is a poll; undefined to any other. */
    open(channel: string, body: unknown): (Response & { body: { id: string } }) | undefined {
      const message = PollMessage.safeParse(body).data;
      if (!message) return undefined;
      const { poll, message_reference: reference } = message;
      const opened: ShownPoll = {
        id: newId(),
        channel,
        question: poll.question.text,
        answers: poll.answers.map(({ poll_media }) => poll_media.text),
        hours: poll.duration,
        votes: poll.answers.map(() => new Set<string>()),
        replyTo: reference?.message_id,
        isOver: false,
      };
      all.push(opened);
      return { status: 200, body: shown(opened) };
    },

    expire(channel: string, id: string): Response {
      const poll = find(channel, id);
      if (!poll) return UNKNOWN;
      if (poll.isOver) return refusal(400, 520_001, 'Poll expired');
      poll.isOver = true;
      return { status: 200, body: shown(poll) };
    },

    message(channel: string, id: string): Response {
      const poll = find(channel, id);
      return poll ? { status: 200, body: shown(poll) } : UNKNOWN;
    },

    voters(channel: string, id: string, answer: number, query: URLSearchParams): Response {
      const poll = find(channel, id);
      if (!poll) return UNKNOWN;
      const voters = [...(poll.votes[answer - FIRST_ANSWER] ?? [])]
        .sort()
        .filter((user) => user > (query.get('after') ?? ''))
        .slice(0, Number(query.get('limit') ?? 25));
      const users = voters.map((user) => ({
        id: user,
        username: `user-${user}`,
        global_name: null,
      }));
      return { status: 200, body: { users } };
    },

    delete(poll: ShownPoll): void {
      all.splice(all.indexOf(poll), 1);
    },

    /** What changes where somebody votes for these answers and no others: the events that tell it. */
    vote(
      poll: ShownPoll,
      user: string,
      answers: readonly string[],
    ): [event: string, data: object][] {
      return poll.votes.flatMap((voters, index): [string, object][] => {
        const wanted = answers.includes(poll.answers[index] ?? '');
        if (voters.has(user) === wanted) return [];
        if (wanted) voters.add(user);
        else voters.delete(user);
        const event = `MESSAGE_POLL_VOTE_${wanted ? 'ADD' : 'REMOVE'}`;
        const answer_id = index + FIRST_ANSWER;
        return [
          [event, { user_id: user, channel_id: poll.channel, message_id: poll.id, answer_id }],
        ];
      });
    },
  };
}

export type Polls = ReturnType<typeof createPolls>;
