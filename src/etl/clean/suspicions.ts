import { TINY_BUDGET } from '../../core/returns.ts';
import type { Suspicion } from '../../wording/etl-report.ts';
import type { Film, FilmColumn } from './films.ts';

/** Minutes. */
const LONG_RUNTIME = 600;

/** What nobody would believe of a film although it can be, each with the column to look at. */
export function suspicionsOf(
  { figures, releaseDate }: Film,
  today: string,
): readonly (readonly [FilmColumn, Suspicion])[] {
  const { runtime } = figures;
  const budget = figures.budget ?? 0;
  const checks: readonly (readonly [boolean, FilmColumn, Suspicion])[] = [
    [budget > 0 && budget < TINY_BUDGET && (figures.revenue ?? 0) > 0, 'budget', 'tinyBudget'],
    [releaseDate > today, 'release_date', 'future'],
    [runtime === 0, 'runtime', 'noRuntime'],
    [runtime !== null && runtime > LONG_RUNTIME, 'runtime', 'longRuntime'],
  ];
  return checks.filter(([holds]) => holds).map(([, column, problem]) => [column, problem]);
}
