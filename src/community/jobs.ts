import type { PlatformName } from '../core/turn.ts';

/**
 * `vote`: a vote begins, or is asked again; `close`: it ends; `remind`: the film is about to begin; `ask`: what did they
 * think of it?
 */
export type JobKind = 'vote' | 'close' | 'remind' | 'ask';

/** Something to be done for a night. */
export interface Job {
  readonly night: number;
  readonly kind: JobKind;
  readonly due: Date;
  /** Whether somebody began to do it, and didn't tell how it went. */
  readonly begun: boolean;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  /** Who may do it now. */
  readonly holder: string;
}

/** What is to be done when, by whichever process comes first. */
export interface Jobs {
  /** Takes up to so many jobs that are due and that nobody else is at, for a while. */
  claim(platforms: readonly PlatformName[], count: number): Promise<readonly Job[]>;
  /**
   * To be called before what can't be undone.
   * @returns false where somebody else has taken it meanwhile, or it is no longer to be done
   */
  begin(job: Job): Promise<boolean>;
  /** It was done, or is not to be done any more. */
  finish(job: Job): Promise<void>;
  /** It couldn't be done: it is tried again after so many milliseconds. */
  postpone(job: Job, ms: number): Promise<void>;
}
