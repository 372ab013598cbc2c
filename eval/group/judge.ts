import type { Group, Person } from '../personal/people.ts';

const SHOWN = 5;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Judges lists of ten for groups: hits per film and member in the first five, those of the worst-off member, and the
 * share of groups in which everybody has a hit in the five and in the ten. A line for each size of groups.
 */
export function judgeGroups(
  groups: readonly Group[],
  users: readonly Person[],
  listOf: (members: readonly Person[]) => readonly number[],
): string[] {
  const people = new Map(users.map((user) => [user.u, user]));
  const sizes = [...new Set(groups.map(({ size }) => size))];
  return sizes.map((size) => {
    const films = new Set<number>();
    const judged = groups
      .filter((group) => group.size === size)
      .map((group) => {
        const members = group.users.flatMap((user) => people.get(user) ?? []);
        const known = new Set(members.flatMap((member) => member.known.map(({ id }) => id)));
        const list = listOf(members);
        for (const film of list.slice(0, SHOWN)) films.add(film);
        const hits = (count: number): number[] =>
          members.map(({ liked }) => {
            const truth = new Set(liked.filter((id) => !known.has(id)));
            return list.slice(0, count).filter((film) => truth.has(film)).length;
          });
        return { five: hits(SHOWN), ten: hits(list.length) };
      });
    const share = (of: (group: (typeof judged)[number]) => number): string =>
      mean(judged.map(of)).toFixed(3);
    const everybody = (hits: readonly number[]): number => (Math.min(...hits) > 0 ? 1 : 0);
    return `groups of ${size}: mean@5 ${share(({ five }) => mean(five) / SHOWN)}  worst@5 ${share(
      ({ five }) => Math.min(...five) / SHOWN,
    )}  all@5 ${share(({ five }) => everybody(five))}  all@10 ${share(({ ten }) => everybody(ten))}  distinct ${films.size}`;
  });
}
