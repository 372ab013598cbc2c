import type { OpenCommunity } from '../../../src/community/open.ts';
import type { PersonKey } from '../../../src/core/turn.ts';
import type { Kept } from '../processes/writers.ts';

/**
 * What is not as somebody was told: what was said to be kept and isn't, and what is there half.
 * @param told all that each process that wrote for them said, oldest first
 */
export async function wrongsOf(
  community: OpenCommunity,
  person: PersonKey,
  ...told: readonly (readonly Kept[])[]
): Promise<readonly string[]> {
  const kept = told.flat();
  const films = (deed: string): readonly number[] =>
    kept.filter(([one]) => one === deed).map(([, film]) => film);
  const lost = (deed: string, there: ReadonlySet<number>): string[] =>
    films(deed)
      .filter((film) => !there.has(film))
      .map((film) => `${deed} ${film} is lost`);

  const seen = await community.seen.all(person);
  const wishes = new Set((await community.watchlists.of(person)).films.map(({ film }) => film));
  const list = await community.lists.show('discord:club', 'todos');
  const listed = new Set(list?.films.map(({ film }) => film));
  const possible = told.map(possibleRatings);
  const ratedFilms = new Set(possible.flatMap((one) => [...one.keys()]));
  const rated = await community.ratings.among(person, [...ratedFilms]);
  const wrong = [...ratedFilms].filter(
    (film) => !possible.some((one) => one.get(film)?.has(rated.get(film) ?? 0)),
  );
  const imports = kept.filter(([deed]) => deed === 'import');
  const half = halfImports(seen, imports[0]?.[2] ?? 40);
  return [
    ...lost('wish', wishes),
    ...lost('list', listed),
    ...lost('import', seen),
    ...wrong.map((film) => `rating of ${film} is lost`),
    ...half.map((first) => `import ${first} is there half`),
  ];
}

/** What each film that was rated may be rated: as was last said to be kept, or as was tried since. */
function possibleRatings(kept: readonly Kept[]): ReadonlyMap<number, ReadonlySet<number>> {
  const possible = new Map<number, Set<number>>();
  for (const [deed, film, rating] of kept) {
    const before = possible.get(film);
    if (deed === 'rate') possible.set(film, new Set([rating]));
    else if (deed === 'try') before?.add(rating);
  }
  return possible;
}

/** Imports of which some films are there and others not. */
function halfImports(seen: ReadonlySet<number>, size: number): number[] {
  const imported = [...seen].filter((film) => film >= 100_000);
  const counts = new Map<number, number>();
  for (const film of imported) {
    const first = film - (film % size);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count !== size).map(([first]) => first);
}
