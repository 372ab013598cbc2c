import { z } from 'zod';
import type { Finder } from '../../../finder/finder.ts';
import type { Json } from '../../../reply/reply.ts';
import { BOT_NAME } from '../../../wording/nights.ts';
import { movieFields } from '../../../wording/output.ts';
import type { Night, NightState, Nomination } from '../../nights.ts';
import { filmData, inCatalogue } from '../films.ts';
import { nameOf } from '../members.ts';

const STATES: Readonly<Record<NightState, string>> = {
  proposing: 'propuestas',
  firstRound: 'primera_ronda',
  voting: 'votacion',
  decided: 'decidida',
  cancelled: 'cancelada',
};
const NONE = 'ninguna';

/** What programs are told of a night. */
export const nightFields = {
  id: z.int().nullable().describe('null: no hay noche'),
  estado: z.enum([NONE, ...Object.values(STATES)]),
  cuando: z.iso.datetime().nullable().describe('Cuándo empieza, en UTC'),
  propuestas: z.array(
    z.strictObject({
      ...movieFields,
      por: z.string().nullable().describe('null: de quien pidió que se le olvidara'),
      vetada: z.boolean(),
    }),
  ),
  votos: z
    .array(z.strictObject({ id: z.int(), votos: z.int() }))
    .describe('De las que se votan, la más votada primero'),
  ganadora: z.int().nullable().describe('Su id, cuando se decidió'),
};

export const NO_NIGHT_DATA = {
  id: null,
  estado: NONE,
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
  nominations
    .filter(({ vetoed, votes, running }) => !vetoed && (running || votes > 0))
    .filter(() => round > 0)
    .sort((a, b) => b.votes - a.votes || a.id - b.id);

export const nightData = (night: Night, finder: Finder): { [key: string]: Json } => ({
  id: night.id,
  estado: STATES[night.state],
  cuando: night.at.toISOString(),
  propuestas: inCatalogue(night.nominations, finder).map(({ entry, movie }) => ({
    ...filmData(movie),
    por: proposerOf(entry) ?? null,
    vetada: entry.vetoed,
  })),
  votos: byVotes(night).map(({ film, votes }) => ({ id: film, votos: votes })),
  ganadora: night.winner?.film ?? null,
});
