import type { DispatcherLog } from '../core/dispatcher.ts';
import { DataError } from '../core/errors.ts';
import { newCatalogueRefused, restartForCatalogue } from '../wording/catalogue.ts';
import type { Edition } from './catalogue-edition.ts';

/** The edition that a piece of work uses from its start to its end. */
export interface Lease {
  readonly edition: Edition;
  /** Once for each lease: nothing is asked by it any more. */
  release(): void;
}

/** The catalogue that is asked now, and those before it that somebody still asks. */
export interface Editions {
  current(): Edition;
  /** @param work the same one for the whole of it: it never gets another edition in its midst */
  lease(work: object): Lease;
  /** Why the newest catalogue in the folder was not taken, in Spanish; undefined when it was. */
  refused(): string | undefined;
  /**
   * Takes the catalogue that is in the folder now for new work; the one before is closed after its last. Those who ask
   * at the same time share one. Its promise never rejects: what can't be taken is refused, and in the log.
   */
  renew(): Promise<void>;
  close(): Promise<void>;
}

interface Shelf {
  readonly edition: Edition;
  leases: number;
  isOld: boolean;
}

export interface EditionsOptions {
  readonly first: Edition;
  /** The version of the catalogue in the folder. @throws DataError when there is none */
  readonly versionThere: () => Promise<string>;
  readonly open: () => Promise<Edition>;
  readonly log: DispatcherLog;
}

export function createEditions({ first, versionThere, open, log }: EditionsOptions): Editions {
  const shelves = new WeakMap<object, Shelf>();
  const closing = new Set<Promise<void>>();
  let current: Shelf = { edition: first, leases: 0, isOld: false };
  let refused: string | undefined;
  let renewing: Promise<void> | undefined;
  let closed = false;

  function closeIfDone(shelf: Shelf): void {
    if (!shelf.isOld || shelf.leases > 0) return;
    const done = shelf.edition
      .close()
      .catch((err) => log.error({ err }, 'an old catalogue could not be closed'))
      .finally(() => closing.delete(done));
    closing.add(done);
  }

  function refuse(why: string, fault?: unknown): void {
    if (why !== refused) log.error(fault === undefined ? {} : { err: fault }, why);
    refused = why;
  }

  async function renew(): Promise<void> {
    try {
      const version = await versionThere();
      if (version === current.edition.catalogue.version) {
        refused = undefined;
        return;
      }
      if (!current.edition.isHeld) return refuse(restartForCatalogue(version));
      const edition = await open();
      if (closed) return await edition.close();
      const old = current;
      current = { edition, leases: 0, isOld: false };
      old.isOld = true;
      closeIfDone(old);
      refused = undefined;
      log.info({ version: edition.catalogue.version }, 'another catalogue was taken');
    } catch (fault) {
      const isData = fault instanceof DataError;
      refuse(
        newCatalogueRefused(isData ? fault.message : String(fault)),
        isData ? undefined : fault,
      );
    }
  }

  return {
    current: () => current.edition,
    lease(work) {
      const known = shelves.get(work);
      const shelf = known && known.leases > 0 ? known : current;
      shelves.set(work, shelf);
      shelf.leases += 1;
      let isReleased = false;
      return {
        edition: shelf.edition,
        release() {
          if (isReleased) return;
          isReleased = true;
          shelf.leases -= 1;
          closeIfDone(shelf);
        },
      };
    },
    refused: () => refused,
    renew() {
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    async close() {
      closed = true;
      await renewing;
      await current.edition.close();
      await Promise.all(closing);
    },
  };
}
