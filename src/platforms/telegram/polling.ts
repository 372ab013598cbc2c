import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import type { PlatformLog } from '../shared/log.ts';
import type { Api } from './api.ts';
import type { Timing } from './timeouts.ts';
import { UPDATE_KINDS, updateId } from './update.ts';

/** Updates of one poll at most: what Telegram gives. */
const BATCH_MAX = 100;
/** Milliseconds that the last word may take. */
const GOODBYE_MS = 500;

const Updates = z.array(z.unknown());

export interface Polling {
  readonly api: Api;
  readonly timing: Timing;
  readonly log: PlatformLog;
  /** Tries something until it works; gives undefined when the signal fired first. */
  readonly insist: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  /** Is given each update and must not throw. */
  readonly take: (update: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * Fetches updates until the signal fires, then tells Telegram which were taken, so that a restart isn't
 * given them again. telegraf's own polling waits for every handler of a batch before it asks for the next,
 * and ends on errors that pass.
 * @throws PlatformError when the token is refused or somebody else polls
 */
export async function poll({ api, timing, log, insist, take, signal }: Polling): Promise<void> {
  const { poll: hold, call } = timing;
  let offset = 0;
  const getUpdates = async () => {
    const options = { attempts: 1, timeout: hold + call, signal };
    const request = { offset, limit: BATCH_MAX, timeout: hold / 1000 };
    return Updates.parse(
      await api.call('getUpdates', { ...request, allowed_updates: UPDATE_KINDS }, options),
    );
  };
  while (!signal.aborted) {
    for (const update of (await insist(getUpdates)) ?? []) {
      offset = (updateId(update) ?? offset - 1) + 1;
      take(update);
      // The answers to a long batch go out while it is still being read.
      await turn();
    }
  }
  const goodbye = { attempts: 1, timeout: GOODBYE_MS };
  await api
    .call('getUpdates', { offset, limit: 1, timeout: 0 }, goodbye)
    .catch((err) => log.info({ platform: 'telegram', err }, 'the last updates may come again'));
}
