import type { Judged } from './judge.ts';

const SHOWN = 3;

/** Prints every query that was answered wrongly, missed, or asked about, with what was found instead. */
export function printFailures(judged: readonly Judged[]): void {
  for (const { query, answers, rank, direct, wrong } of judged) {
    if (query.expected.kind === 'none' ? !direct : rank === 0 && direct) continue;
    const verdict = wrong ? 'WRONG' : rank === 0 ? 'asks' : 'missed';
    const { id, category, text } = query;
    process.stdout.write(`${verdict} ${id} ${category} "${text}" (rank ${rank})\n`);
    for (const { label, confidence, right } of answers.slice(0, SHOWN)) {
      process.stdout.write(`    ${confidence} ${label}${right ? ' ←' : ''}\n`);
    }
  }
}
