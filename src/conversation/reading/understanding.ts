import type { RawArgs } from '../../core/message.ts';
import type { PersonRef } from '../../core/option.ts';
import type { Finder } from '../../finder/finder.ts';
import type { Classifier } from '../intents/classifier.ts';
import type { Route } from '../intents/router.ts';
import type { FilterMention } from './filter-mentions.ts';

/** What somebody is known for more: how many leading parts, how many films directed. */
export interface Career {
  readonly leads: number;
  readonly directed: number;
}

/** What a film can be told from others by. */
export interface Described {
  readonly id: number;
  readonly words: string;
  /** Ids of everybody who plays or directs. */
  readonly people: readonly number[];
}

/** What a talk asks of the catalogue before it knows what is asked for. */
export interface Facts {
  /** Who directed a film. */
  directorsOf(movie: number): Promise<readonly PersonRef[]>;
  /** The first of a film's credits, in their order; gender: 1 woman, 2 man, 0 unknown. */
  leadsOf(movie: number): Promise<readonly { readonly id: number; readonly gender: number }[]>;
  /** The best known film with a part of that name. */
  filmOfPart(name: string): Promise<number | undefined>;
  careerOf(person: number): Promise<Career>;
  /** In any order. */
  describe(movies: readonly number[]): Promise<readonly Described[]>;
  /** How many films pass filters, given as raw values of the options of `descubrir`. @throws UserError */
  count(filters: RawArgs): Promise<number>;
  /** The films of the saga that a film is part of, the oldest first; none where it is part of none. */
  sagaOf(movie: number): readonly number[];
}

/** What a conversation understands with; the same for all talks in one region. */
export interface Understanding extends Facts {
  readonly finder: Finder;
  readonly classifier: Classifier;
  readonly routes: ReadonlyMap<string, Route>;
  /** The raw values in what follows the name of a command. */
  readonly argsOf: (command: string, text: string) => RawArgs | undefined;
  /** Whether a text is one of the values that an option of a command lists. */
  readonly takes: (command: string, option: string, text: string) => boolean;
  /** A word that people ask with as it should be written. */
  readonly correct: (word: string) => string;
  /** Whether a folded word is a common one of the language. */
  readonly isCommon: (word: string) => boolean;
  readonly readFilters: (plain: string) => FilterMention[];
  /** Whether the catalogue knows where films can be watched. */
  readonly knowsServices: boolean;
  /** The month until which the catalogue knows films: "julio de 2017". */
  readonly coveredUntil: string;
  /** The year of that month. */
  readonly lastYear: number;
}
