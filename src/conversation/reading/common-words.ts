import { plain } from '../../spanish/grammar.ts';

/** Words met less often may be somebody's. */
const SEEN_LEAST = 2;

/** The common words of Spanish, folded: those that stand in lower case in prose, again and again. */
export function commonWords(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{3,}(?![\p{L}\p{N}])/gu)) {
      const folded = plain(word);
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= SEEN_LEAST).map(([word]) => word));
}
