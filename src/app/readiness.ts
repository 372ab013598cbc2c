import type { Catalogue } from '../catalogue/open.ts';
import type { DispatcherLog } from '../core/dispatcher.ts';
import { DataError } from '../core/errors.ts';

/** Milliseconds in which the catalogue has to answer; whoever asks for readiness waits about as long. */
const DEADLINE = 2_000;

/**
 * Tells whether the catalogue can be asked, by asking it; those who ask at the same time share one question. The log
 * has one line whenever that changes, and at once when one of its files turns out to be damaged.
 */
export function createReadiness(
  catalogue: () => Pick<Catalogue, 'check' | 'intact'>,
  log: DispatcherLog,
): () => Promise<boolean> {
  let told: string | undefined;
  let asking: Promise<boolean> | undefined;

  function tell(fault: unknown): void {
    const why = fault instanceof Error ? fault.message : String(fault);
    if (why === told) return;
    told = why;
    // A fault of the data says itself what to do; of anything else the trace is needed.
    log.error(fault instanceof DataError ? {} : { err: fault }, why);
  }

  async function ask(): Promise<boolean> {
    try {
      await catalogue().check(DEADLINE);
    } catch (fault) {
      tell(fault);
      return false;
    }
    if (told !== undefined) log.info({}, 'the catalogue answers again');
    told = undefined;
    return true;
  }

  catalogue().intact.catch(tell);
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
