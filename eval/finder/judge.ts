import { fold } from '../../src/core/text.ts';
import type { Finder } from '../../src/finder/finder.ts';
import { DIRECT_CONFIDENCE } from '../../src/finder/resolve.ts';
import type { EvalQuery } from './queries.ts';

/** An answer of the finder (or of the baseline) beside what was meant. */
export interface Answer {
  readonly label: string;
  readonly confidence: number;
  readonly right: boolean;
  /** Another film than meant that somebody typing this may well have meant. */
  readonly defensible: boolean;
}

/** What became of one query. `rank`: where the right answer stands, from 0, or −1. */
export interface Judged {
  readonly query: EvalQuery;
  readonly answers: readonly Answer[];
  readonly rank: number;
  readonly direct: boolean;
  /** Answered directly with something else than was meant (or with anything, when nothing was). */
  readonly wrong: boolean;
  readonly milliseconds: number;
}

/** Asks the finder and compares. `movieIds`: TMDB ids by IMDb id. */
export function judge(
  finder: Finder,
  movieIds: ReadonlyMap<string, number>,
  query: EvalQuery,
): Judged {
  const started = performance.now();
  const answers = ask(finder, movieIds, query);
  const milliseconds = performance.now() - started;
  const [best] = answers;
  const direct = best !== undefined && best.confidence >= DIRECT_CONFIDENCE;
  return {
    query,
    answers,
    rank: answers.findIndex(({ right }) => right),
    direct,
    wrong: direct && !best.right && !best.defensible,
    milliseconds,
  };
}

function ask(
  finder: Finder,
  movieIds: ReadonlyMap<string, number>,
  { text, expected }: EvalQuery,
): Answer[] {
  if (expected.kind === 'actor' || expected.kind === 'director') {
    return finder.people(text, { role: expected.kind }).map(({ name, confidence }) => ({
      label: name,
      confidence,
      right: fold(name) === fold(expected.name),
      defensible: false,
    }));
  }
  const wanted = expected.kind === 'title' ? movieIds.get(expected.imdbId) : undefined;
  const rivals = expected.kind === 'title' ? expected.rivals : [];
  return finder.movies(text).map(({ id, title, year, confidence, matched }) => ({
    label: `${title} (${year}) «${matched}»`,
    confidence,
    right: id === wanted,
    defensible: [title, matched].some((name) => rivals.includes(`${name} (${year})`)),
  }));
}
