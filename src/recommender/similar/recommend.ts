import type { SimilarMovie } from '../../catalogue/queries/similar-movies.ts';
import { RECOMMENDED_A_PAGE } from '../../reply/page.ts';
import type { StoredReason } from '../../wording/reasons.ts';
import { byScore, type Candidate, combine, type Seed, welcomeBeside } from './combine.ts';
import { dealPages, MOST } from './diverse-pages.ts';

/** A film that somebody asked about. */
export interface AskedMovie {
  readonly id: number;
}

/** What the person wants to see only. */
export interface Narrowing {
  /** Those of some films that are wanted. */
  passing(ids: readonly number[]): Promise<ReadonlySet<number>>;
  /** Only films in Spanish are: more of them are stored. */
  readonly inSpanish: boolean;
  /** Wanted films that are at least of the kind of some film, best first, none of some: where too few are near. */
  further(movie: number, but: readonly number[]): Promise<readonly FurtherMovie[]>;
}

/** Where the stored neighbours come from: the catalogue's queries `similarMovies` and `similarSpanishMovies`. */
export interface Neighbours {
  similar(id: number): Promise<readonly SimilarMovie[]>;
  similarInSpanish(id: number): Promise<readonly SimilarMovie[]>;
}

/** A film that is wanted, and like the one asked about by its kind alone. */
export type FurtherMovie = Pick<SimilarMovie, 'id' | 'collectionId'>;

export interface Recommendation {
  readonly id: number;
  /** 0–1, falling within each five. */
  readonly score: number;
  /** The id of the film asked about that the reasons speak of: the nearest of them. */
  readonly besides: number;
  /** At most three, the strongest first; fewer where little is known. */
  readonly reasons: readonly StoredReason[];
}

/** How much of what makes films alike is known of the films asked about. */
export type Knowledge = 'enough' | 'little' | 'nothing';

export interface Recommendations {
  /** At most five fives, best first. */
  readonly pages: readonly (readonly Recommendation[])[];
  readonly knowledge: Knowledge;
}

/** Up to so many of director, cast, keywords, genres and text are little to go by. */
const LITTLE = 2;
/** How many neighbours lend theirs when a filter leaves too few. */
const LENDERS = 10;

/**
 * What to see beside one film or several.
 * @param asked one to five films of the catalogue
 */
export async function recommend(
  asked: readonly AskedMovie[],
  neighbours: Neighbours,
  narrowing?: Narrowing,
): Promise<Recommendations> {
  const inSpanish = narrowing?.inSpanish ?? false;
  const seeds = await Promise.all(asked.map((movie) => readSeed(movie, neighbours, inSpanish)));
  const candidates = await passing(combine(seeds), narrowing);
  if (candidates.length < RECOMMENDED_A_PAGE) {
    const known = new Set(candidates.map(({ movie }) => movie.id));
    const least = candidates.at(-1)?.score ?? 1;
    const lent = (await widen(seeds, neighbours)).filter(({ movie }) => !known.has(movie.id));
    for (const candidate of await passing(lent, narrowing)) {
      candidates.push({ ...candidate, score: least * candidate.score });
    }
  }
  const [first] = seeds;
  if (narrowing && first && candidates.length < RECOMMENDED_A_PAGE) {
    const known = [...asked, ...candidates.map(({ movie }) => movie)].map(({ id }) => id);
    const least = candidates.at(-1)?.score ?? 1;
    for (const [place, movie] of (await narrowing.further(first.id, known)).entries()) {
      candidates.push(ofItsKind(movie, least / (2 + place)));
    }
  }
  const pages = dealPages(candidates.slice(0, 2 * MOST), seeds.length);
  return {
    knowledge: knowledgeOf(seeds),
    pages: pages.map((page) => page.map((candidate) => recommendation(candidate, seeds))),
  };
}

async function passing(
  candidates: readonly Candidate[],
  narrowing: Narrowing | undefined,
): Promise<Candidate[]> {
  if (!narrowing) return [...candidates];
  const wanted = await narrowing.passing(candidates.map(({ movie }) => movie.id));
  return candidates.filter(({ movie }) => wanted.has(movie.id));
}

async function readSeed(
  { id }: AskedMovie,
  neighbours: Neighbours,
  inSpanish: boolean,
): Promise<Seed> {
  const near = await neighbours.similar(id);
  if (!inSpanish) return { id, neighbours: near };
  const spanish = await neighbours.similarInSpanish(id);
  const known = new Set(near.map((movie) => movie.id));
  return { id, neighbours: [...near, ...spanish.filter((movie) => !known.has(movie.id))] };
}

/**
 * Neighbours of neighbours, for filters that the stored neighbours don't satisfy, scored by the product of both steps.
 * What they share with the film asked about is not known, so that they come with those reasons only that need no more
 * than their own facts.
 */
async function widen(seeds: readonly Seed[], neighbours: Neighbours): Promise<Candidate[]> {
  const lenders = combine(seeds).slice(0, LENDERS);
  const lists = await Promise.all(lenders.map(({ movie }) => neighbours.similar(movie.id)));
  const isWelcome = welcomeBeside(seeds);
  const found = new Map<number, Candidate>();
  for (const [index, { score, nearest }] of lenders.entries()) {
    for (const movie of lists[index] ?? []) {
      const product = score * movie.score;
      if (!isWelcome(movie) || (found.get(movie.id)?.score ?? 0) >= product) continue;
      const { collectionId } = movie;
      found.set(movie.id, { movie: withoutShared(movie), nearest, score: product, collectionId });
    }
  }
  return [...found.values()].sort(byScore);
}

/** Nothing is known of it but that it is of the same kind: no reason is told. */
const ofItsKind = (movie: FurtherMovie, score: number): Candidate => ({
  movie: { ...movie, ...UNKNOWN, score },
  nearest: 0,
  collectionId: movie.collectionId,
  score,
});

const UNKNOWN = {
  language: '',
  genres: [],
  suitable: true,
  forChildren: false,
  known: 0,
  reasons: [],
} as const;

/** What a neighbour's neighbour shares with the neighbour is no reason for the film asked about. */
const withoutShared = (movie: SimilarMovie): SimilarMovie => ({ ...movie, reasons: [] });

function knowledgeOf(seeds: readonly Seed[]): Knowledge {
  const known = Math.max(0, ...seeds.map(({ neighbours }) => neighbours[0]?.known ?? 0));
  if (known === 0) return 'nothing';
  return known <= LITTLE ? 'little' : 'enough';
}

function recommendation(
  { movie, nearest, score }: Candidate,
  seeds: readonly Seed[],
): Recommendation {
  const seed = seeds[nearest] as Seed;
  return { id: movie.id, score, besides: seed.id, reasons: movie.reasons };
}
