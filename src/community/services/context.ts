import type { Store } from '../store/store.ts';

/** What every service works with. */
export interface ServiceContext {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** So many random bytes. */
  readonly randomBytes: (count: number) => Uint8Array;
}
