import type { Likeness } from './likeness.ts';
import { at, realAt } from './sparse.ts';

/** What of two films of one title and in part one kind tells that they tell one story: as much of any of it as this. */
const EVIDENCE = { characters: 0.05, directors: 0.5, keywords: 0.1, text: 0.18 } as const;
/** So much of the genres in common tells it too. */
const SAME_KIND = 0.65;

/**
 * Whether a film tells the story of the loaded one anew: both have the same title in some language, a genre and
 * something else in common. Of two namesakes that share nothing neither is the other's remake.
 */
export function isRetold({ film, matchers, sets }: Likeness, other: number): boolean {
  if (film === other || matchers.names.cosine(other) === 0) return false;
  const kinds = Object.keys(EVIDENCE) as (keyof typeof EVIDENCE)[];
  const likeKind = realAt(sets.jaccard, at(sets.of, other));
  return (
    likeKind >= SAME_KIND ||
    (likeKind > 0 && kinds.some((kind) => matchers[kind].cosine(other) >= EVIDENCE[kind]))
  );
}
