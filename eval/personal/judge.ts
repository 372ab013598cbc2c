import type { Person, readPeople } from './people.ts';

const LIST = 10;
const discount = (place: number): number => 1 / Math.log2(place + 2);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Judges lists of ten: nDCG@10 of the hidden likes; surprise, which is nDCG where a hit is worth −log₂ of the share of
 * people who like the film; the share of people with a hit; how many films there are in all lists.
 */
export function judgePeople(
  { users, bits }: Awaited<ReturnType<typeof readPeople>>,
  listOf: (person: Person) => readonly number[],
): string {
  const worth = (film: number): number => bits[film] ?? 0;
  const films = new Set<number>();
  const people = users.map((person) => {
    const truth = new Set(person.liked);
    const list = listOf(person).slice(0, LIST);
    for (const film of list) films.add(film);
    const gain = (value: (film: number) => number): number =>
      list.reduce((sum, film, k) => sum + (truth.has(film) ? value(film) * discount(k) : 0), 0);
    const best = (values: readonly number[]): number =>
      [...values]
        .sort((a, b) => b - a)
        .slice(0, LIST)
        .reduce((sum, value, k) => sum + value * discount(k), 0);
    return {
      ndcg: gain(() => 1) / best(person.liked.map(() => 1)),
      surprise: gain(worth) / Math.max(1e-9, best(person.liked.map(worth))),
      hit: list.some((film) => truth.has(film)) ? 1 : 0,
    };
  });
  const share = (of: (person: (typeof people)[number]) => number): string =>
    mean(people.map(of)).toFixed(3);
  return `nDCG@10 ${share(({ ndcg }) => ndcg)}  surprise ${share(({ surprise }) => surprise)}  hit ${share(
    ({ hit }) => hit,
  )}  distinct ${films.size}  people ${people.length}`;
}
