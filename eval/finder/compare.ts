import { summarise } from '../../bench/support/timings.ts';
import type { Judged } from './judge.ts';

/** Plain Fuse.js takes up to a second a query, so it answers only some. */
const QUERIES = 60;

/** The finder and a baseline on the same queries for a title. `baseline`: the ids that it finds, best first. */
export function compareBaseline(
  judged: readonly Judged[],
  movieIds: ReadonlyMap<string, number>,
  baseline: (text: string) => readonly number[],
): object[] {
  const asked = judged.filter(({ query }) => query.expected.kind === 'title');
  const step = Math.max(1, Math.floor(asked.length / QUERIES));
  const sample = asked.filter((_, i) => i % step === 0).slice(0, QUERIES);
  const times: number[] = [];
  const ranks = sample.map(({ query: { expected, text } }) => {
    const started = performance.now();
    const ids = baseline(text);
    times.push(performance.now() - started);
    return expected.kind === 'title' ? ids.indexOf(movieIds.get(expected.imdbId) ?? -1) : -1;
  });
  return [
    row('Butaca', ranksOf(sample), millisecondsOf(sample)),
    row('plain Fuse.js', ranks, times),
  ];
}

const ranksOf = (judged: readonly Judged[]): number[] => judged.map(({ rank }) => rank);
const millisecondsOf = (judged: readonly Judged[]): number[] =>
  judged.map(({ milliseconds }) => milliseconds);

function row(finder: string, ranks: readonly number[], ms: readonly number[]): object {
  const within = (places: number): string => {
    const found = ranks.filter((rank) => rank >= 0 && rank < places).length;
    return `${((100 * found) / ranks.length).toFixed(1)} %`;
  };
  return { finder, queries: ranks.length, 'at 1': within(1), 'at 5': within(5), ...summarise(ms) };
}
