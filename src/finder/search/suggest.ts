import type { Query } from '../text/query.ts';
import { candidateTexts } from './candidates.ts';
import type { Searcher } from './rank.ts';
import { lookUpWords } from './typed.ts';

/** Items to offer for what was typed so far, at most `limit`; the best known for an empty text. */
export function suggest(
  { corpus, match, scratch }: Searcher,
  query: Query,
  keep: (item: number) => boolean,
  limit: number,
): number[] {
  if (query.words.length === 0) return bestKnown(corpus.ids.length, keep, limit);
  const typed = lookUpWords(corpus, match, query, { effort: 'unknown', unfinished: true });
  const items = candidateTexts(corpus, typed, scratch, keep).map(
    (text) => corpus.textItem[text] ?? 0,
  );
  return [...new Set(items)].slice(0, limit);
}

function bestKnown(items: number, keep: (item: number) => boolean, limit: number): number[] {
  const best: number[] = [];
  for (let item = 0; item < items && best.length < limit; item++) if (keep(item)) best.push(item);
  return best;
}
