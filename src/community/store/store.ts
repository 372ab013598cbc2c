import { UserError } from '../../core/errors.ts';
import type { Engine, Sleep, Tables } from './engine.ts';
import { isAway, isConflict, isFromDriver, isPassing, nameOf, StoreFault } from './failures.ts';
import { migrate, NewerSchemaError } from './migrate.ts';
import { patiently } from './patience.ts';

/** Where what people do is kept. Its promises reject with `communityAway` while it can't be reached. */
export interface Store {
  /**
   * What one transaction has written is seen as a whole or not at all. The work may be done again from its beginning.
   */
  read<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
  /**
   * A transaction: what it did is on the disk when this resolves, and nothing of it is when it rejects. The work may be
   * done again from its beginning.
   */
  write<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface StoreLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface StoreOptions {
  /** Opens the database that is meant, as often as it is lost. */
  readonly open: () => Promise<Engine>;
  /** Milliseconds from any origin. */
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly log: StoreLog;
}

/** After a failed opening, how long nobody tries again. */
const REST_MS = 1000;

/** How often a transaction that others stood in the way of is done. */
const ATTEMPTS = 8;

/** An open engine, how much is at work on it, and what is done when nothing is. */
interface Opened {
  readonly engine: Engine;
  working: number;
  lost: boolean;
  idle: () => void;
}

/** A store that is opened when it is first needed, and again whenever it was lost. */
export function createStore({ open, now, sleep, log }: StoreOptions): Store {
  let current: Promise<Opened> | undefined;
  let restUntil = Number.NEGATIVE_INFINITY;
  let isOut = false;
  let isClosed = false;

  function fail(error: unknown): UserError {
    if (!isOut) log.error({ code: nameOf(error) }, 'community store is away');
    isOut = true;
    return new UserError({ kind: 'communityAway' });
  }

  async function openNow(): Promise<Opened> {
    const engine = await open();
    try {
      await migrate(engine.writer, engine.name);
    } catch (error) {
      await engine.close().catch(() => undefined);
      throw error;
    }
    return { engine, working: 0, lost: false, idle: () => undefined };
  }

  async function opened(): Promise<Opened> {
    if (isClosed || (!current && now() < restUntil)) throw new UserError({ kind: 'communityAway' });
    current ??= openNow();
    try {
      return await current;
    } catch (error) {
      current = undefined;
      restUntil = now() + REST_MS;
      if (isAway(error) || error instanceof NewerSchemaError) throw fail(error);
      throw harmless(error);
    }
  }

  /** Closes an engine when nobody is at work on it any more. */
  async function leave(used: Opened): Promise<void> {
    used.lost = true;
    if (used.working > 0) {
      await new Promise<void>((resolve) => {
        used.idle = resolve;
      });
    }
    await used.engine.close().catch(() => undefined);
  }

  async function use<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    const used = await opened();
    used.working++;
    try {
      const result = await work(used.engine);
      if (isOut) log.info({}, 'community store is back');
      isOut = false;
      return result;
    } catch (error) {
      if (!isAway(error)) throw harmless(error);
      if (!isPassing(error) && !used.lost) {
        current = undefined;
        void leave(used);
      }
      throw fail(error);
    } finally {
      used.working--;
      if (used.working === 0) used.idle();
    }
  }

  return {
    read: (work) =>
      use(({ name, reader }) => patiently(() => work({ engine: name, db: reader }), sleep)),
    write: (work) =>
      use(({ name, writer }) =>
        again(() => writer.transaction().execute((db) => work({ engine: name, db }))),
      ),
    async close() {
      isClosed = true;
      const used = await current?.catch(() => undefined);
      if (used) await leave(used);
    },
  };
}

/** Done until no other transaction stands in its way. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** An error that may be logged. */
const harmless = (error: unknown): unknown =>
  isFromDriver(error) ? new StoreFault(nameOf(error)) : error;
