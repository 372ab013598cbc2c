import { people } from './0001-people.ts';
import { films } from './0002-films.ts';
import { lists } from './0003-lists.ts';
import { figures } from './0004-figures.ts';
import { stepsBetween } from './0005-steps-between.ts';
import { unknownFilms } from './0006-unknown-films.ts';
import { nights } from './0007-nights.ts';
import { streaming } from './0008-streaming.ts';
import { mostSeen } from './0009-most-seen.ts';
import { talks } from './0010-talks.ts';
import type { Migration } from './migration.ts';

/** The steps to the schema of today, in their order. Append only. */
export const MIGRATIONS: readonly Migration[] = [
  people,
  films,
  lists,
  figures,
  stepsBetween,
  unknownFilms,
  nights,
  streaming,
  mostSeen,
  talks,
];
