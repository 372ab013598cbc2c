import type { Corpus } from '../index/corpus.ts';
import { type Compared, compareTexts, FEATURES, type ItemFacts, wantedText } from './features.ts';
import type { Typed } from './typed-words.ts';
import type { Weights } from './weights.ts';
import { addFuse, type Wholes } from './whole-likeness.ts';

/** What items are told apart by. */
interface Model {
  readonly corpus: Corpus;
  readonly facts: ItemFacts;
  readonly weights: Weights;
}

/**
 * Texts compared closely with what was typed: for each of their items the likeliest one.
 * @param wholes what is known of the texts as wholes, which grows
 */
export function compareItems(
  { corpus, facts, weights }: Model,
  typed: Typed,
  texts: readonly number[],
  wholes: Wholes,
): Compared[] {
  const all = compareTexts(corpus, typed, texts, facts, wholes);
  addFuseScores(all, typed, wholes, weights);
  const groups = new Map<number, Compared[]>();
  for (const compared of all) {
    const group = groups.get(compared.item);
    if (group === undefined) groups.set(compared.item, [compared]);
    else group.push(compared);
  }
  const likeliest = [...groups.values()].map((group) => bestOf(group, typed, weights));
  addOutshone(likeliest);
  return likeliest;
}

/** So far behind (a logit) a candidate has no chance that is worth showing. */
const BEHIND = 5.5;

/** Adds what Fuse.js says of candidates, where it can still make a difference. */
function addFuseScores(
  compared: readonly Compared[],
  typed: Typed,
  wholes: Wholes,
  weights: Weights,
): void {
  const scores = compared.map((one) => scoreOf(one, weights));
  const least = Math.max(0, ...scores) - BEHIND - weights.fuse;
  const asked = compared.flatMap(({ text }, i) => {
    const whole = wholes.get(text);
    return whole !== undefined && (scores[i] ?? 0) >= least ? [whole] : [];
  });
  addFuse(wantedText(typed), asked);
  for (const { text, values } of compared) values.fuse = wholes.get(text)?.fuse ?? 0;
}

/** Who lacks no more of what was typed, and has no more slips, outshines the less known. */
const NOTHING_MISSED = 0.1;
const FEW_SLIPS = 0.15;

/** Adds how much better known the best known candidate is that the words may just as well mean. */
function addOutshone(compared: readonly Compared[]): void {
  let most = 0;
  for (const { values } of compared) {
    if (values.typedMissed < NOTHING_MISSED && values.slips < FEW_SLIPS)
      most = Math.max(most, values.fame);
  }
  for (const { values } of compared) values.outshone = Math.max(0, most - values.fame);
}

/** The likeliest text of an item, with what the item's other texts explain of the typed words. */
function bestOf(group: readonly Compared[], typed: Typed, weights: Weights): Compared {
  const best = group.reduce((a, b) => (scoreOf(b, weights) > scoreOf(a, weights) ? b : a));
  if (group.length === 1) return best;
  let [total, gained] = [0.001, 0];
  for (const [i, weight] of typed.weights.entries()) {
    const own = best.alignment.typed[i] ?? 0;
    const most = Math.max(...group.map(({ alignment }) => alignment.typed[i] ?? 0));
    total += weight;
    gained += weight * (most - own);
  }
  return { ...best, values: { ...best.values, filmCovered: gained / total } };
}

/** The model's score (a logit) of a candidate. */
export function scoreOf({ values }: Compared, weights: Weights): number {
  let score = 0;
  for (const feature of FEATURES) score += values[feature] * weights[feature];
  return score;
}
