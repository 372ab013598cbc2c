import type { PersonKey, PlaceKey } from '../core/turn.ts';

/** Where somebody, or a group, watches films. */
export interface StreamingSettings {
  /** ISO 3166-1; undefined: as everybody's. */
  readonly region: string | undefined;
  /** The services that they have, by their ids. */
  readonly services: readonly number[];
}

/** Whose settings: a place's, which are its members' there, or a person's own. */
export type StreamingOwner = { readonly place: PlaceKey } | { readonly person: PersonKey };

/** Which services places and persons named as theirs. */
export interface Streaming {
  /** Undefined where nothing was named. */
  of(owner: StreamingOwner): Promise<StreamingSettings | undefined>;
  change(owner: StreamingOwner, settings: StreamingSettings): Promise<void>;
  /** @returns whether there was something */
  forget(owner: StreamingOwner): Promise<boolean>;
}
