import type { FilmTable } from './film-table.ts';
import { at, realAt } from './sparse.ts';

/** How well liked each film is, whatever it is compared with. */
export interface Prior {
  /** Logarithm of the share of people expected to like the film. */
  readonly popularity: Float64Array;
  /** The share of people that the film's votes alone speak of, whenever it came out. */
  readonly fame: Float64Array;
  /** Points (0–10) of the Bayesian mean of the votes above the mean of all films. */
  readonly quality: Float64Array;
}

/** With this many votes a film's own mean counts as much as the mean of all films. */
const QUALITY_VOTES = 80;

/** A film of before 1990 with 1,024 votes: the share of MovieLens raters who like it. */
const SHARE_AT_1024 = 0.06;
/** Eight times the votes are six times the likers, in MovieLens' raters. */
const SHARE_EXPONENT = 0.85;
/** TMDB's voters came after 2010 and vote for what is new: the share behind as many votes falls by e in so many years. */
const RECENCY_YEARS = 16;
const RECENCY_FROM = 1990;
/** The votes count as much as what this many raters say. */
const VOTES_WORTH = 60;
/** Keeps what nobody knows at a finite distance from what everybody likes. */
const LEAST_SHARE = 0.001;

export interface Likers {
  readonly userCount: number;
  /** Weighted likers of each film. */
  readonly likers: Float64Array;
}

/** @param likers of the ratings, when there are any; the votes alone speak otherwise */
export function createPrior(films: FilmTable, likers: Likers | undefined): Prior {
  const { count, voteCounts, voteAverages, years } = films;
  const mean = meanVote(films);
  const popularity = new Float64Array(count);
  const fame = new Float64Array(count);
  const quality = new Float64Array(count);
  for (let film = 0; film < count; film++) {
    const votes = at(voteCounts, film);
    const recency = Math.exp(-Math.max(0, realAt(years, film) - RECENCY_FROM) / RECENCY_YEARS);
    fame[film] = SHARE_AT_1024 * ((1 + votes) / 1024) ** SHARE_EXPONENT;
    const expected = realAt(fame, film) * recency;
    const share =
      likers === undefined
        ? expected
        : (realAt(likers.likers, film) + VOTES_WORTH * expected) / (likers.userCount + VOTES_WORTH);
    popularity[film] = Math.log(share + LEAST_SHARE);
    quality[film] = ((realAt(voteAverages, film) - mean) * votes) / (votes + QUALITY_VOTES);
  }
  return { popularity, fame, quality };
}

/** The mean of all votes of all films, each film weighing as much as its votes. */
function meanVote({ count, voteCounts, voteAverages }: FilmTable): number {
  let sum = 0;
  let votes = 0;
  for (let film = 0; film < count; film++) {
    sum += at(voteCounts, film) * realAt(voteAverages, film);
    votes += at(voteCounts, film);
  }
  return votes === 0 ? 0 : sum / votes;
}

/** All films, the most popular first; ties in order of id. */
export const byPopularity = ({ ids }: FilmTable, popularity: Float64Array): Int32Array =>
  Int32Array.from(ids.keys()).sort(
    (a, b) => realAt(popularity, b) - realAt(popularity, a) || at(ids, a) - at(ids, b),
  );
