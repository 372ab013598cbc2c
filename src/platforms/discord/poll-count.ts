import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import type { Ballot, Voter } from '../platform.ts';
import { VOTERS_PER_PAGE } from './limits.ts';
import type { PollMessage } from './poll-message.ts';

const Asked = z.object({
  poll: z.object({ answers: z.array(z.object({ answer_id: z.int() })) }),
});

const Voters = z.object({
  users: z.array(
    z.object({
      id: z.string().regex(/^\d{1,20}$/),
      username: z.string(),
      global_name: z.string().nullish(),
      bot: z.boolean().default(false),
    }),
  ),
});
type User = z.infer<typeof Voters>['users'][number];

/** Ends a poll, unless that has happened; gives the numbers of its answers, in their order. */
export async function expire(
  rest: REST,
  { channelId, messageId }: PollMessage,
): Promise<readonly number[]> {
  const ended = rest
    .post(Routes.expirePoll(channelId, messageId))
    .catch((error: unknown): Promise<unknown> => {
      const isOver =
        error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.PollExpired;
      if (!isOver) throw error;
      return rest.get(Routes.channelMessage(channelId, messageId));
    });
  return Asked.parse(await ended).poll.answers.map(({ answer_id }) => answer_id);
}

/** What everybody but bots voted for, as Discord says of each answer: sums that it tells before are only about right. */
export async function countBallots(
  rest: REST,
  message: PollMessage,
  answers: readonly number[],
): Promise<Ballot[]> {
  const ballots = new Map<string, { voter: Voter; answers: number[] }>();
  for (const [index, answer] of answers.entries()) {
    for await (const user of votersOf(rest, message, answer)) {
      if (user.bot) continue;
      const ballot = ballots.get(user.id) ?? { voter: voterOf(user), answers: [] };
      ballot.answers.push(index);
      ballots.set(user.id, ballot);
    }
  }
  return [...ballots.values()];
}

async function* votersOf(
  rest: REST,
  { channelId, messageId }: PollMessage,
  answer: number,
): AsyncGenerator<User> {
  let after = '0';
  for (;;) {
    const query = new URLSearchParams({ limit: String(VOTERS_PER_PAGE), after });
    const route = Routes.pollAnswerVoters(channelId, messageId, answer);
    const { users } = Voters.parse(await rest.get(route, { query }));
    yield* users;
    const last = users.at(-1);
    if (last === undefined || users.length < VOTERS_PER_PAGE) return;
    after = last.id;
  }
}

const voterOf = ({ id, username, global_name }: User): Voter => ({
  person: `discord:${id}`,
  name: global_name ?? username,
  handle: username,
});
