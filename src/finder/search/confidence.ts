import { fold } from '../../core/text.ts';
import { stringAt } from '../index/packed-strings.ts';
import type { Query } from '../text/query.ts';
import { exactTexts } from './exact.ts';
import { type Ranked, rank, type Searcher } from './rank.ts';

/** One film or person with the confidence that a command acts on. */
export interface Confident {
  readonly item: number;
  readonly text: number;
  readonly confidence: number;
}

/** Under this chance a candidate is not worth showing. */
const LEAST_CHANCE = 0.005;

/** A title or a name typed in full is what was meant, whatever else is near; of several, the best known. */
const EXACT_CONFIDENCE = 0.85;

const rounded = (chance: number): number => Math.round(chance * 1000) / 1000;

/**
 * What the words may mean, best first, with rounded confidence; empty when nothing is near. Items whose title or
 * name is exactly what was typed come first (letter by letter before `2` for `II`), the best known of them with at
 * least `EXACT_CONFIDENCE`.
 */
export function confident(
  searcher: Searcher,
  query: Query,
  keep: (item: number) => boolean,
): Confident[] {
  const { corpus, facts, namesakes } = searcher;
  const ranked = rank(searcher, query, keep);
  const exact = exactTexts(corpus, query, facts.year)
    .filter(({ item }) => keep(item))
    .map((match) => ({
      ...match,
      letters: fold(stringAt(corpus.texts, match.text)) === query.folded,
    }))
    .sort(
      (a, b) =>
        Number(b.letters) - Number(a.letters) ||
        facts.fame(b.item) - facts.fame(a.item) ||
        a.item - b.item,
    );
  const chanceOf = new Map(ranked.map(({ item, chance }) => [item, chance]));
  const exactItems = new Set(exact.map(({ item }) => item));
  const rest = ranked.filter(({ item, chance }) => !exactItems.has(item) && chance >= LEAST_CHANCE);
  const [nearest] = rest;
  const first = exact.map(({ item, text }, i): Ranked => {
    const least = i === 0 ? EXACT_CONFIDENCE : (nearest?.chance ?? LEAST_CHANCE);
    return { item, text, chance: Math.max(chanceOf.get(item) ?? 0, least) };
  });
  const outshone =
    namesakes && first.every(({ item }) => (chanceOf.get(item) ?? 0) < (nearest?.chance ?? 0));
  return inOrder(
    outshone ? ranked.filter(({ chance }) => chance >= LEAST_CHANCE) : [...first, ...rest],
  );
}

/** Confidence never rises down the list. */
function inOrder(ranked: readonly Ranked[]): Confident[] {
  let most = 1;
  return ranked.map(({ item, text, chance }) => {
    most = Math.min(most, rounded(chance));
    return { item, text, confidence: most };
  });
}
