import type { PersonKey, PlaceKey, PlatformName } from '../core/turn.ts';
import type { PrivacySettings } from './privacy.ts';
import type { StreamingSettings } from './streaming.ts';
import type { Wanted } from './watchlists.ts';

/** A film seen. */
export interface SeenFilm {
  readonly film: number;
  readonly rating: number | undefined;
  /** When it was marked, or rated last. */
  readonly at: Date;
}

/** A film of a night. */
export interface NightFilm {
  readonly place: PlaceKey;
  readonly film: number;
  /** When the night was to begin. */
  readonly night: Date;
}

/** All that is kept of a person. */
export interface Everything {
  readonly since: Date;
  readonly identities: readonly {
    readonly platform: PlatformName;
    readonly key: PersonKey;
    readonly name: string | undefined;
    readonly handle: string | undefined;
  }[];
  readonly settings: PrivacySettings;
  /** Undefined where they named nothing. */
  readonly streaming: StreamingSettings | undefined;
  /** Oldest first, all of them; wishes and entries too. */
  readonly seen: readonly SeenFilm[];
  readonly wanted: readonly Wanted[];
  /** Films that they said not to have seen when asked for their tastes. */
  readonly unknown: readonly Wanted[];
  readonly listed: readonly {
    readonly place: PlaceKey;
    readonly list: string;
    readonly film: number;
    readonly at: Date;
  }[];
  /** Films that they proposed for nights, and those that they voted for. */
  readonly proposed: readonly NightFilm[];
  readonly voted: readonly NightFilm[];
  readonly places: readonly { readonly place: PlaceKey; readonly since: Date }[];
}

/** What somebody takes with them. */
export interface Exporting {
  /** Undefined for somebody of whom nothing is kept. */
  everything(person: PersonKey): Promise<Everything | undefined>;
}
