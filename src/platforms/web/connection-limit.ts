import { readFileSync } from 'node:fs';

/** Connections at the same time where files are plenty; each may hold a request in memory. */
const MOST = 4_000;
/** Files that the bot itself opens: each question to the catalogue opens some. */
const OWN_FILES = 256;

/**
 * How many connections there may be at the same time: with more, every question to the catalogue would fail for want of a
 * file to be opened.
 * @param limits what Linux tells of a process's limits
 */
export function connectionsWithin(limits: string): number {
  const [, files] = limits.match(/^Max open files +(\d+)/m) ?? [];
  return files === undefined ? MOST : Math.min(MOST, Math.max(1, Number(files) - OWN_FILES));
}

/** The same of this process; other systems than Linux don't tell, and let it open more. */
export function connectionsHere(): number {
  try {
    return connectionsWithin(readFileSync('/proc/self/limits', 'utf8'));
  } catch {
    return MOST;
  }
}
