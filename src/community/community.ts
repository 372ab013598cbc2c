import type { AffinityService } from './affinity.ts';
import type { Exporting } from './exporting.ts';
import type { Group } from './group.ts';
import type { Importing } from './importing.ts';
import type { Jobs } from './jobs.ts';
import type { Linking } from './linking.ts';
import type { Lists } from './lists.ts';
import type { NightPolls, Nights } from './nights.ts';
import type { People } from './people.ts';
import type { Places } from './places.ts';
import type { Privacy } from './privacy.ts';
import type { Ratings } from './ratings.ts';
import type { Seen } from './seen.ts';
import type { Streaming } from './streaming.ts';
import type { Talks } from './talks.ts';
import type { Watchlists } from './watchlists.ts';

/**
 * What people do and leave behind. It is always there: while its store is away every promise of it rejects with
 * a UserError of kind `communityAway`, and it comes back by itself. Persons and places are known by their platform's
 * keys, films by their TMDB id; what somebody never did is empty, not a mistake.
 */
export interface Community {
  readonly people: People;
  readonly places: Places;
  readonly ratings: Ratings;
  readonly seen: Seen;
  readonly watchlists: Watchlists;
  readonly lists: Lists;
  readonly nights: Nights;
  readonly nightPolls: NightPolls;
  readonly jobs: Jobs;
  readonly streaming: Streaming;
  readonly affinity: AffinityService;
  readonly group: Group;
  readonly importing: Importing;
  readonly exporting: Exporting;
  readonly linking: Linking;
  readonly privacy: Privacy;
  readonly talks: Talks;
}

/** Films, ratings and entries of lists that one answer holds at most. */
export const ENTRIES_MAX = 5000;
