import type { Finder } from '../../../finder/finder.ts';
import type { Json } from '../../../reply/reply.ts';
import { NIGHT_STATES, NO_STATE } from '../../../wording/night-output-fields.ts';
import { BOT_NAME } from '../../../wording/nights.ts';
import { type Night, type Nomination, standing } from '../../nights.ts';
import { filmData, inCatalogue } from '../films.ts';
import { nameOf } from '../members.ts';

export const NO_NIGHT_DATA = {
  id: null,
  estado: NO_STATE,
  cuando: null,
  propuestas: [],
  votos: [],
  ganadora: null,
};

/** Who proposed a film; undefined where they had themselves forgotten. */
export const proposerOf = ({ by, own }: Nomination): string | undefined =>
  own ? BOT_NAME : by && nameOf(by);

/** Those that were voted on in the last round that there was, the one with most votes first. */
export const byVotes = ({ nominations, round }: Night): Nomination[] =>
  standing(nominations)
    .filter(({ votes, running }) => running || votes > 0)
    .filter(() => round > 0)
    .sort((a, b) => b.votes - a.votes || a.id - b.id);

export const nightData = (night: Night, finder: Finder): { [key: string]: Json } => ({
  id: night.id,
  estado: NIGHT_STATES[night.state],
  cuando: night.at.toISOString(),
  propuestas: inCatalogue(night.nominations, finder).map(({ entry, movie }) => ({
    ...filmData(movie),
    por: proposerOf(entry) ?? null,
    vetada: entry.vetoed,
  })),
  votos: byVotes(night).map(({ film, votes }) => ({ id: film, votos: votes })),
  ganadora: night.winner?.film ?? null,
});
