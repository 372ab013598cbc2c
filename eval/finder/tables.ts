import type { Judged } from './judge.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Accuracy of a group of queries. Of those that mean nothing, the ones not answered directly are right. */
export function accuracyRow(group: string, judged: readonly Judged[]): object {
  const within = (places: number): number =>
    judged.filter(({ query, rank, direct, answers }) =>
      query.expected.kind === 'none'
        ? places === 1
          ? !direct
          : answers.length === 0
        : rank >= 0 && rank < places,
    ).length;
  const direct = judged.filter((one) => one.direct).length;
  const wrong = judged.filter((one) => one.wrong).length;
  return {
    group,
    queries: judged.length,
    'at 1': percent(within(1), judged.length),
    'at 5': percent(within(5), judged.length),
    direct: percent(direct, judged.length),
    'wrong of direct': percent(wrong, direct),
  };
}

/** Groups in the order of their names. */
export function groupsOf(
  judged: readonly Judged[],
  nameOf: (one: Judged) => string,
): [string, Judged[]][] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const group = groups.get(nameOf(one)) ?? [];
    group.push(one);
    groups.set(nameOf(one), group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const BUCKETS = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99];

/** How often the first answer is right, by its confidence: the two should be alike. */
export function calibrationRows(judged: readonly Judged[]): object[] {
  return BUCKETS.map((from, i) => {
    const to = BUCKETS[i + 1] ?? 1.001;
    const inside = judged.filter(({ answers }) => {
      const confidence = answers[0]?.confidence ?? -1;
      return confidence >= from && confidence < to;
    });
    const mean = inside.reduce((sum, { answers }) => sum + (answers[0]?.confidence ?? 0), 0);
    return {
      confidence: `${from}–${Math.min(to, 1)}`,
      answers: inside.length,
      mean: inside.length === 0 ? '–' : (mean / inside.length).toFixed(3),
      right: percent(inside.filter(({ rank }) => rank === 0).length, inside.length),
    };
  });
}
