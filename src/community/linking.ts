import type { PersonKey } from '../core/turn.ts';

export interface LinkCode {
  /** 8 letters and digits that can't be taken for one another. */
  readonly code: string;
  readonly until: Date;
}

export type Linked =
  | { readonly kind: 'linked'; readonly with: PersonKey }
  /** Never given, used or older than ten minutes. */
  | { readonly kind: 'unknown' }
  /** The code is their own, or both are linked already. */
  | { readonly kind: 'same' }
  /** Each has another account on a platform where a person may have one. */
  | { readonly kind: 'twoAccounts' };

/** One person on several platforms. */
export interface Linking {
  /** A code that lives ten minutes and works once; it replaces the person's last one. */
  open(person: PersonKey): Promise<LinkCode>;
  /**
   * Makes one person of the two, whatever the code's case and spaces. Of two ratings of a film the newer stays; shares
   * ratings only who shared them on both.
   */
  use(person: PersonKey, code: string): Promise<Linked>;
}
