import type { DispatcherLog } from '../core/dispatcher.ts';

/** Does what a platform was told to note. What can't be noted is in the log: people go on asking about films. */
export const noting =
  (log: DispatcherLog, failed: string) =>
  async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (err) {
      log.error({ err }, failed);
    }
  };
