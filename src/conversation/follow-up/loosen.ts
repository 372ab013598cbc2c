import type { RawArgs } from '../../core/message.ts';
import type { Facts } from '../reading/understanding.ts';

/** A list of fewer films is no choice: what was only vaguely asked for makes way. */
const FEW = 3;
/** "Buenas", "conocidas": filters that nobody means to the letter. */
const VAGUE = ['nota', 'votos'];
/** They filter nothing. */
const NO_FILTERS: ReadonlySet<string> = new Set(['orden', 'pagina']);

/**
 * Of the ways in which filters can be meant the first that finds films; where none does, the likeliest that finds some
 * without that of the older filters which stands in the way; else what was said last alone.
 * @param fresh the options that were said last: they stay
 */
export async function firstThatFinds(
  ways: readonly RawArgs[],
  fresh: ReadonlySet<string>,
  { count }: Pick<Facts, 'count'>,
): Promise<RawArgs> {
  for (const way of ways) {
    const films = await count(way);
    if (films >= FEW) return way;
    const looser = omit(
      way,
      VAGUE.filter((option) => !fresh.has(option)),
    );
    if (looser !== way && (await count(looser)) > films) return looser;
    if (films > 0) return way;
  }
  const [first = {}] = ways;
  const olderIn = (args: RawArgs): string[] =>
    Object.keys(args).filter((option) => !fresh.has(option) && !NO_FILTERS.has(option));
  for (const way of ways) {
    let best = { films: 0, args: way };
    for (const option of olderIn(way)) {
      const args = omit(way, [option]);
      const films = await count(args);
      if (films > best.films) best = { films, args };
    }
    if (best.films > 0) return best.args;
  }
  for (const way of ways) {
    const alone = omit(way, olderIn(way));
    if ((await count(alone)) > 0) return alone;
  }
  return first;
}

function omit(args: RawArgs, options: readonly string[]): RawArgs {
  if (!options.some((option) => option in args)) return args;
  return Object.fromEntries(Object.entries(args).filter(([option]) => !options.includes(option)));
}
