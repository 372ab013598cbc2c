import type { Client } from 'discord.js';
import type { Running, Surroundings } from '../platform.ts';
import { createThrottle } from '../shared/throttle.ts';
import { attachmentOpener } from './attachments.ts';
import { createChannelPost } from './channel-post.ts';
import { createClient } from './client.ts';
import type { DiscordBot } from './discord.ts';
import type { DiscordConfig } from './environment.ts';
import { describeError, isTokenRefused } from './errors.ts';
import { TOKEN_GIVEN_UP, whyGivenUp } from './gateway-refusals.ts';
import { createHandler } from './interaction-handler.ts';
import { keepTrying } from './keep-trying.ts';
import { createPolls } from './polls.ts';
import { createInitiative } from './post-unasked.ts';
import { PACE } from './rate-limits.ts';
import { keepRegistered } from './register.ts';
import { createResponder } from './responder.ts';
import { createTalkHandler } from './talk-handler.ts';
import { placeKey } from './turn.ts';

/** How long what runs may go on after `stop`, and how long Discord may take to say goodbye. */
const FINISH_WITHIN_MS = 3_500;
const CLOSE_WITHIN_MS = 1_000;

/**
 * Answers on Discord until stopped, over one connection of this process.
 * @param options.registers whether it registers the commands when they changed
 */
export function startSession(
  { registry, dispatcher, charts, places, polls: events }: DiscordBot,
  config: DiscordConfig,
  surroundings: Surroundings,
  { registers = true } = {},
): Running {
  const { clock, log } = surroundings;
  const over = new AbortController();
  const answers = new Set<Promise<void>>();
  let client: Client | undefined;
  let left: Promise<void> | undefined;
  let why: string | undefined;

  const throttle = createThrottle(PACE, clock.now);
  const me = () => client?.user?.id;
  const service = () => client?.rest;
  const polls = createPolls(events, { rest: service, me }, surroundings);
  const postIn = createChannelPost({ charts, polls, rest: service }, surroundings);
  const handle = createHandler({
    dispatcher,
    charts,
    polls,
    surroundings,
    openAttachment: attachmentOpener(config, fetch),
    throttle,
    respond: (ticket) => createResponder(rest(), ticket, clock),
  });

  const talk = createTalkHandler({ dispatcher, surroundings, throttle, postIn, me });

  function rest() {
    if (!client) throw new Error('There is no client before the first login');
    return client.rest;
  }

  const answering = (work: (payload: unknown) => Promise<void>) => (payload: unknown) => {
    if (over.signal.aborted) return;
    const answer = work(payload).finally(() => answers.delete(answer));
    answers.add(answer);
  };

  function giveUp(line: string): void {
    if (over.signal.aborted) return;
    why = line;
    void stop();
  }

  // The library drops a client that failed to log in: each try has its own.
  async function logIn(): Promise<void> {
    client = createClient(config, {
      surroundings,
      take: {
        INTERACTION_CREATE: answering(handle),
        MESSAGE_CREATE: answering(talk),
        MESSAGE_DELETE: answering(polls.deleted),
        MESSAGE_DELETE_BULK: answering(polls.deleted),
        MESSAGE_POLL_VOTE_ADD: answering((vote) => polls.voted(vote, true)),
        MESSAGE_POLL_VOTE_REMOVE: answering((vote) => polls.voted(vote, false)),
      },
      onRemoved: (guildId) => void places.left(placeKey(guildId)),
      onDisconnect: (code) => giveUp(whyGivenUp(code)),
      over: over.signal,
    });
    try {
      await client.login(config.token);
    } catch (error) {
      if (!isTokenRefused(error)) throw error;
      giveUp(TOKEN_GIVEN_UP);
    }
  }

  async function begin(): Promise<void> {
    const login = { what: 'login', act: logIn, isFinal: () => false };
    await keepTrying(login, surroundings, over.signal);
    if (over.signal.aborted || !registers) return;
    await keepRegistered(rest(), registry, config, surroundings, over.signal);
  }

  async function leave(): Promise<void> {
    const done = new AbortController();
    await Promise.race([Promise.all(answers), clock.sleep(FINISH_WITHIN_MS, done.signal)]);
    await Promise.race([closeClient(), clock.sleep(CLOSE_WITHIN_MS, done.signal)]);
    done.abort();
  }

  async function closeClient(): Promise<void> {
    try {
      await client?.destroy();
    } catch (error) {
      log.warn({ platform: 'discord', err: describeError(error) }, 'leaving failed');
    }
  }

  function stop(): Promise<void> {
    over.abort();
    left ??= leave();
    return left;
  }

  const ended = new Promise<string | undefined>((resolve) => {
    over.signal.addEventListener('abort', () => resolve(stop().then(() => why)), { once: true });
  });
  void begin();
  return {
    isConnected: () => client?.isReady() ?? false,
    ended,
    stop,
    ...createInitiative(postIn, service, surroundings),
    endPoll: polls.end,
  };
}
