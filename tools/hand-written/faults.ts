import type { AffinityLine, SynopsisLine } from '../../src/sources/hand-written.ts';

const MOTIVE_MOST = 60;
const REPEATED_MOST = 40;
const LIST_MOST = 10;
const SYNOPSIS = { least: 40, most: 300 };
/** Letters that Spanish is written with, and what stands between them. */
const SPANISH = /^[\p{Script=Latin}\d\s.,;:()¿?¡!'"«»’&%$/+-]+$/u;

/** A line with what is wrong with it, for the terminal. */
type Fault = string;

/**
 * What is wrong with the lists written by hand, besides the form of their cells.
 * @param known IMDb ids of the catalogue's films, where there is one
 */
export function affinityFaults(
  lines: readonly AffinityLine[],
  known?: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = [];
  const places = new Map<string, number>();
  const pairs = new Set<string>();
  const motives = new Map<string, number>();
  for (const { line, imdbId, place, otherId, motive } of lines) {
    const say = (what: string): number => faults.push(`afinidades.csv:${line}: ${what}`);
    const expected = (places.get(imdbId) ?? 0) + 1;
    const times = (motives.get(motive) ?? 0) + 1;
    const pair = `${imdbId} ${otherId}`;
    if (place !== expected) say(`place ${place} where ${expected} comes next`);
    if (place > LIST_MOST) say(`more than ${LIST_MOST} films`);
    if (imdbId === otherId) say('the film itself');
    if (pairs.has(pair)) say(`${otherId} is on the list already`);
    if (motive.length > MOTIVE_MOST) say(`a motive of ${motive.length} characters`);
    if (!SPANISH.test(motive)) say(`not written as Spanish is: ${motive}`);
    if (times === REPEATED_MOST + 1)
      say(`a motive told more than ${REPEATED_MOST} times: ${motive}`);
    for (const id of [imdbId, otherId])
      if (known?.has(id) === false) say(`no film has the id ${id}`);
    places.set(imdbId, place);
    pairs.add(pair);
    motives.set(motive, times);
  }
  return faults;
}

/** What is wrong with the synopses written by hand, besides the form of their cells. */
export function synopsisFaults(
  lines: readonly SynopsisLine[],
  known?: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { line, imdbId, synopsis } of lines) {
    const say = (what: string): number => faults.push(`sinopsis_es.csv:${line}: ${what}`);
    if (seen.has(imdbId)) say(`${imdbId} has one already`);
    if (synopsis.length < SYNOPSIS.least || synopsis.length > SYNOPSIS.most) {
      say(`${synopsis.length} characters, not ${SYNOPSIS.least} to ${SYNOPSIS.most}`);
    }
    if (!/[.!?…»]$/u.test(synopsis)) say('does not end as a sentence does');
    if (known?.has(imdbId) === false) say(`no film has the id ${imdbId}`);
    seen.add(imdbId);
  }
  return faults;
}
