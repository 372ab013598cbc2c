import { SimpleShardingStrategy } from 'discord.js';
import { z } from 'zod';
import type { Surroundings } from '../platform.ts';
import type { PlatformLog } from '../shared/log.ts';
import { backoff } from '../shared/retry.ts';
import { describeError } from './errors.ts';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** What happens that somebody here takes as it is. */
const TAKEN = [
  'INTERACTION_CREATE',
  'MESSAGE_CREATE',
  'MESSAGE_DELETE',
  'MESSAGE_DELETE_BULK',
  'MESSAGE_POLL_VOTE_ADD',
  'MESSAGE_POLL_VOTE_REMOVE',
] as const;

export interface GatewayOptions {
  /** What takes each of them; it must not throw. */
  readonly take: Readonly<Record<(typeof TAKEN)[number], (payload: unknown) => void>>;
  /** Told the id of a server that the bot was removed from. */
  readonly onRemoved: (guildId: string) => void;
  readonly surroundings: Surroundings;
  /** Aborts when no connection is wanted any more. */
  readonly over: AbortSignal;
}

const Happened = z.object({
  data: z.object({ t: z.enum(TAKEN), d: z.unknown() }),
});
/** A server that is out of order is gone too, and said to be `unavailable`. */
const GuildDelete = z.object({
  data: z.object({
    t: z.literal('GUILD_DELETE'),
    d: z.object({ id: z.string().regex(/^\d{1,20}$/), unavailable: z.literal(false).optional() }),
  }),
});
/** What servers tell of themselves all the time; the library would keep it. */
const OfServers = z.object({
  data: z.object({ t: z.string().regex(/^(?:GUILD|CHANNEL|THREAD|STAGE)_/) }),
});
const Ready = z.object({ data: z.object({ guilds: z.array(z.unknown()) }) });

const isReady = (payload: unknown): payload is z.infer<typeof Ready> =>
  Ready.safeParse(payload).success;

/** Whoever waits for a connection that isn't wanted any more waits for good, and is forgotten. */
const NEVER = new Promise<never>(() => {});

/**
 * The library's connection to the gateway, made to last:
 * - Interactions, messages and votes go to `take` as they are. The library would build its objects from them without
 *   checking them, inside promises that nobody awaits: a malformed one would end the process.
 * - Of what servers tell, only that the bot was removed is looked at, and nothing is kept.
 * - Whatever else the library fails at while it handles a packet is logged, for the same reason.
 * - It reconnects by itself, every half second for ever: repeated failures wait longer each time.
 * - `connect` doesn't reject for a failure that the shard recovers from. The library's login would drop
 *   the client then, while its shard goes on to connect behind everybody's back.
 * - When all is over no shard connects, nor comes back after the library has destroyed it.
 */
export class GatewayStrategy extends SimpleShardingStrategy {
  readonly #options: GatewayOptions;
  #failures = 0;
  #reconnecting = false;

  constructor(manager: Manager, options: GatewayOptions) {
    super(manager);
    this.#options = options;
    this.#guardEvents(manager);
    this.#slowDown(manager);
  }

  get #log(): PlatformLog {
    return this.#options.surroundings.log;
  }

  override async connect(): Promise<void> {
    if (this.#options.over.aborted) return;
    try {
      await super.connect();
    } catch (error) {
      this.#log.warn({ platform: 'discord', err: describeError(error) }, 'gateway failed');
    }
  }

  #guardEvents(manager: Manager): void {
    const emit: (event: string, ...args: unknown[]) => boolean = manager.emit.bind(manager);
    const guarded = (event: string, ...args: unknown[]): boolean => {
      try {
        const happened = Happened.safeParse(args[0]);
        if (happened.success) {
          const { t, d } = happened.data.data;
          this.#options.take[t](d);
          return true;
        }
        const removal = GuildDelete.safeParse(args[0]);
        if (removal.success) this.#options.onRemoved(removal.data.data.d.id);
        if (OfServers.safeParse(args[0]).success) return true;
        this.#note(event, args[0]);
        return emit(event, ...args);
      } catch (error) {
        const fields = { platform: 'discord', event, err: describeError(error) };
        this.#log.error(fields, 'a packet could not be handled');
        return true;
      }
    };
    Object.assign(manager, { emit: guarded });
  }

  #note(event: unknown, payload: unknown): void {
    if (event === 'closed') {
      this.#failures++;
      this.#reconnecting = true;
    }
    if (event === 'ready' || event === 'resumed') this.#failures = 0;
    // Nothing here uses the servers, and the library would keep some kilobytes of each.
    if (event === 'ready' && isReady(payload)) payload.data.guilds = [];
  }

  // The library asks for the session before it connects: there is no other place to hold it back.
  #slowDown(manager: Manager): void {
    const { retrieveSessionInfo } = manager.options;
    const { over, surroundings } = this.#options;
    const { clock, random } = surroundings;
    manager.options.retrieveSessionInfo = async (shardId) => {
      if (this.#reconnecting) {
        this.#reconnecting = false;
        if (this.#failures > 1) {
          await clock.sleep(backoff(this.#failures - 1, random()), over);
        }
      }
      return over.aborted ? NEVER : retrieveSessionInfo(shardId);
    };
  }
}
