import type { PersonKey } from '../core/turn.ts';

export interface PrivacySettings {
  /** Whether others may see this person's ratings. Not unless asked for. */
  readonly sharing: boolean;
  /** Whether they count in the figures and affinities of their groups. Unless taken back. */
  readonly inGroups: boolean;
}

/** How much is kept of a person. */
export interface Kept {
  readonly settings: PrivacySettings;
  readonly ratings: number;
  readonly seen: number;
  readonly wanted: number;
  /** Films that they put on shared lists. */
  readonly listed: number;
  /** Film nights that they opened, proposed something for or voted in. */
  readonly nights: number;
  readonly places: number;
  /** Accounts that are this person. */
  readonly accounts: readonly PersonKey[];
  /** Undefined for somebody of whom nothing is kept. */
  readonly since: Date | undefined;
}

/** What people decide about what is kept of them. */
export interface Privacy {
  kept(person: PersonKey): Promise<Kept>;
  change(person: PersonKey, settings: Partial<PrivacySettings>): Promise<PrivacySettings>;
  /**
   * Everything of the person goes, from every place and platform; films that they put on shared lists or proposed, and
   * votes, stay, nobody's.
   */
  forget(person: PersonKey): Promise<boolean>;
}
