import type { z } from 'zod';
import type { Command } from '../core/command.ts';
import type { Dispatcher } from '../core/dispatcher.ts';
import type { Registry } from '../core/registry.ts';
import type { PersonKey, PlaceKey, PlatformName } from '../core/turn.ts';
import type { ChartPictures } from '../reply/chart.ts';
import type { Reply } from '../reply/reply.ts';
import type { Clock } from './shared/clock.ts';
import type { PlatformLog } from './shared/log.ts';
import type { Metrics } from './shared/metrics.ts';
import type { Webhook } from './shared/webhook.ts';

/** Commands as platforms see them: the context that they run with is nothing to look at. */
export type ServedCommand = Command<never>;
export type ServedRegistry = Registry<never>;

/** Is told what becomes of the groups, channels and servers where the bot is used. Its promises never reject. */
export interface PlaceEvents {
  /** The bot was removed. */
  left(place: PlaceKey): Promise<void>;
  /** A place goes on under another key. */
  moved(from: PlaceKey, to: PlaceKey): Promise<void>;
}

/** A native poll as its platform speaks of it; opaque text. */
export type PollRef = string;

/** Where a native poll hangs, for whoever ends it; opaque text. */
export type PollPlace = string;

/** Who took part in a poll: what their platform shows them as, and what others mention them by there, is hostile text. */
export interface Voter {
  readonly person: PersonKey;
  readonly name?: string;
  readonly handle?: string;
}

/** What somebody voted for: the answers by their index. */
export interface Ballot {
  readonly voter: Voter;
  readonly answers: readonly number[];
}

/** Is told what becomes of native polls. Its promises never reject. */
export interface PollEvents {
  /** The vote of that key is asked by a native poll from now on. */
  opened(key: string, poll: PollRef, place: PollPlace): Promise<void>;
  /** A person's whole ballot takes the place of the one before; an empty one takes it back. */
  voted(poll: PollRef, voter: Voter, answers: readonly number[]): Promise<void>;
  /** One answer more, or less, on a person's ballot: some platforms tell no more than that. */
  toggled(poll: PollRef, voter: Voter, answer: number, chosen: boolean): Promise<void>;
  /** It was deleted: nobody votes there any more. */
  gone(poll: PollRef): Promise<void>;
}

/**
 * What became of a message that nobody asked for. `gone`: there is no such place, or the bot is out of it; `refused`: it
 * may not write there; `later`: the platform can't be reached, or is too busy: not all of it was written.
 */
export type Posted = 'posted' | 'gone' | 'refused' | 'later';

/**
 * What became of a poll that was to end. `counted`: these are the ballots; `ended`: those that were told of stand;
 * `gone`: it was deleted, or its place was; `later`: the platform can't be reached, or still counts.
 */
export type EndedPoll =
  | { readonly kind: 'counted'; readonly ballots: readonly Ballot[] }
  | { readonly kind: 'ended' | 'gone' | 'later' };

/** Something that takes place, for a calendar. */
export interface Happening {
  readonly name: string;
  readonly description: string;
  readonly from: Date;
  readonly to: Date;
}

/** The catalogue that is asked now: what this says changes when another one takes its place. */
export interface ServedCatalogue {
  readonly version: string;
  /** ISO date: up to when it knows films. */
  readonly coveredUntil: string;
  /** Why a newer one in its folder was not taken, in Spanish. */
  readonly refused: string | undefined;
  /** What of it has to be downloaded anew soon, in Spanish. */
  readonly aging: string | undefined;
}

/** The bot as platforms see it. */
export interface ServedBot {
  readonly registry: ServedRegistry;
  readonly dispatcher: Dispatcher;
  readonly charts: ChartPictures;
  readonly catalogue: ServedCatalogue;
  /** Whether the catalogue can be asked now: it is asked for that. */
  answers(): Promise<boolean>;
  readonly places: PlaceEvents;
  readonly polls: PollEvents;
}

/** What a platform takes from the process that it runs in. */
export interface Surroundings {
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** A short id that a person is shown and the log holds. */
  readonly newErrorId: () => string;
  readonly log: PlatformLog;
  /** How numbers and dates are written where a platform writes some itself. */
  readonly locale: string;
  /** Writes one line for whoever runs the bot, where errors go. */
  readonly say: (line: string) => void;
  /** Writes one line for whoever runs the bot, where answers go. */
  readonly announce: (line: string) => void;
  /** A text without the secrets that the process knows. */
  readonly redact: (text: string) => string;
  /** Has the process know one secret more. */
  readonly keepSecret: (secret: string) => void;
}

/** What the platforms of a process have of each other. */
export interface Services extends Surroundings {
  readonly metrics: Metrics;
  /** Those that run by now. */
  readonly running: () => readonly RunningPlatform[];
  /** Whether a `server` among them mounts the webhooks of the others. */
  readonly mountsWebhooks: boolean;
  /** Ends the program, as a signal does. */
  readonly quit: () => void;
}

/** A platform at work. Its promises never reject. */
export interface Running {
  /** Whether people can reach the bot by it. */
  isConnected(): boolean;
  /** When it was stopped, or gave up: with why, in a Spanish line that says what to do. Nothing of it is left then. */
  readonly ended: Promise<string | undefined>;
  /** Takes no new work, finishes what runs and leaves, within five seconds. */
  stop(): Promise<void>;
  /** What its service calls, where it does. */
  readonly webhook?: Webhook;
  /**
   * Writes what nobody asked for; left out where the platform only answers.
   * @param channel where within the place
   * @param key where the platform knows how, what comes again under it within some minutes isn't written again
   */
  post?(
    place: PlaceKey,
    channel: PlaceKey | undefined,
    reply: Reply,
    key?: string,
  ): Promise<Posted>;
  /** Ends a native poll of the bot's. */
  endPoll?(place: PollPlace): Promise<EndedPoll>;
  /** Puts something into a place's calendar, where the platform has one and the bot may; nothing is said where not. */
  announce?(place: PlaceKey, happening: Happening): Promise<void>;
}

export interface RunningPlatform extends Running {
  readonly name: PlatformName;
}

/**
 * `chat`: a service where people write to the bot. `server`: answers HTTP, also for the webhooks of the others.
 * `console`: whoever started the program talks with the bot, where no `chat` is wanted.
 */
export type PlatformKind = 'chat' | 'server' | 'console';

/** Starts a platform as the environment wants it. */
export type Start = (bot: ServedBot, services: Services) => Promise<Running>;

/** A way to reach the bot. */
export interface Platform {
  readonly name: PlatformName;
  readonly kind: PlatformKind;
  /**
   * Whether whoever talks by it talks to this process alone, as a page's visitor and whoever sits at the terminal do: what
   * they talked about is then kept here, and not where other processes find it.
   */
  readonly isLocal: boolean;
  /** Reads the variables that belong to it; undefined where they don't ask for it. */
  readonly environment: z.ZodType<Start | undefined>;
}

interface PlatformOf<Config> extends Pick<Platform, 'name' | 'kind' | 'isLocal'> {
  readonly environment: z.ZodType<Config | undefined>;
  /**
   * Comes back before it is connected, however long that takes; heavy libraries are loaded here.
   * @throws PlatformError when it can't even be tried
   */
  start(bot: ServedBot, config: Config, services: Services): Promise<Running>;
}

/** A platform, whose configuration is nobody else's matter. */
export const definePlatform = <Config extends object>({
  name,
  kind,
  isLocal,
  environment,
  start,
}: PlatformOf<Config>): Platform => ({
  name,
  kind,
  isLocal,
  environment: environment.transform(
    (config): Start | undefined => config && ((bot, services) => start(bot, config, services)),
  ),
});
