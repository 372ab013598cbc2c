import type { PersonRef } from '../core/option.ts';
import type { Registry } from '../core/registry.ts';
import type { Finder } from '../finder/finder.ts';
import type { Classifier } from './intents/classifier.ts';
import type { Route } from './intents/router.ts';
import type { FilterMention } from './reading/filter-mentions.ts';

/** What a conversation understands with; the same for all talks in one region. */
export interface Understanding<C> {
  readonly registry: Registry<C>;
  readonly finder: Finder;
  readonly classifier: Classifier;
  readonly routes: ReadonlyMap<string, Route>;
  /** A word that people ask with as it should be written. */
  readonly correct: (word: string) => string;
  /** Whether a folded word is a common one of the language. */
  readonly isCommon: (word: string) => boolean;
  readonly readFilters: (plain: string) => FilterMention[];
  /** Who directed a film. */
  readonly directorsOf: (movie: number) => Promise<readonly PersonRef[]>;
  /** The month until which the catalogue knows films: "julio de 2017". */
  readonly coveredUntil: string;
  /** The year of that month. */
  readonly lastYear: number;
}
