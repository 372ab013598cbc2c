import type { Catalogue } from '../catalogue/open.ts';
import { movieDirectors } from '../catalogue/queries/movie-directors.ts';
import type { Vocabularies } from '../catalogue/vocabulary.ts';
import { type TalkTurn, talkTurn } from '../conversation/conversation.ts';
import { routesOf } from '../conversation/intents/router.ts';
import { createThreads } from '../conversation/memory/threads.ts';
import { createEar } from '../conversation/reading/by-ear.ts';
import { createFilterReader } from '../conversation/reading/filter-mentions.ts';
import type { Registry } from '../core/registry.ts';
import type { Turn } from '../core/turn.ts';
import type { Finder } from '../finder/finder.ts';
import type { Wording } from '../wording/locale.ts';
import type { Context } from './context.ts';
import { language } from './language.ts';

/** What a talk is held with, but for what depends on who talks. */
export interface TalkParts {
  readonly registry: Registry<Context>;
  readonly catalogue: Catalogue;
  readonly terms: Vocabularies;
  /** Milliseconds from any origin. */
  readonly now: () => number;
}

/** @throws DataError when the phrases that ship can't be read */
export function createTalk({ registry, catalogue, terms, now }: TalkParts) {
  const threads = createThreads(now);
  const { classifier, common } = language();
  const ear = createEar(classifier.vocabulary);
  // A word of the language that merely sounds like one that people ask with is itself.
  const correct = (word: string): string => (common.has(word) ? word : ear(word));
  const readFilters = createFilterReader({
    themes: terms.theme,
    sagas: terms.saga,
    isWord: (word) => classifier.knows(word) || common.has(word),
  });
  const routes = routesOf(registry);
  return (turn: Turn, finder: Finder, wording: Wording): TalkTurn =>
    talkTurn(turn, threads, {
      registry,
      finder,
      classifier,
      correct,
      isCommon: (word) => common.has(word),
      routes,
      readFilters,
      directorsOf: (id) => catalogue.all(movieDirectors, { id }),
      coveredUntil: wording.month(catalogue.coveredUntil),
      lastYear: Number(catalogue.coveredUntil.slice(0, 4)),
    });
}
