import type { ReadSection } from './section.ts';
import { readCollections } from './sections/collections.ts';
import { readCorrelations } from './sections/correlations.ts';
import { readGenres } from './sections/genres.ts';
import { readGlance } from './sections/glance.ts';
import { readMoney } from './sections/money.ts';
import { readOrigins } from './sections/origins.ts';
import { readPeople } from './sections/people.ts';
import { readQuality } from './sections/quality.ts';
import { readRankings } from './sections/rankings.ts';
import { readReleases } from './sections/releases.ts';
import { readRuntime } from './sections/runtime.ts';
import { readVotes } from './sections/votes.ts';
import { readWords } from './sections/words.ts';

/** The report's sections in their order. */
export const SECTIONS: readonly ReadSection[] = [
  readGlance,
  readQuality,
  readReleases,
  readGenres,
  readOrigins,
  readRuntime,
  readVotes,
  readMoney,
  readRankings,
  readPeople,
  readCollections,
  readWords,
  readCorrelations,
];
