import type { Context } from 'hono';
import { CACHE } from './cache-headers.ts';
import { PROBLEM_TYPE, type Problem } from './problem.ts';
import type { WebEnv } from './web-env.ts';

export const sendProblem = (
  c: Context<WebEnv>,
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  c.body(JSON.stringify(problem), problem.status, {
    'Content-Type': PROBLEM_TYPE,
    'Cache-Control': CACHE.never,
    ...headers,
  });

/** Whether the reader already has what `etag` names (RFC 9110, section 13.1.2: weak comparison). */
export function isFresh(c: Context<WebEnv>, etag: string): boolean {
  const known = c.req.header('if-none-match');
  if (known === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
