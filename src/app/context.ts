import type { Catalogue } from '../catalogue/open.ts';
import type { Vocabularies } from '../catalogue/vocabulary.ts';
import type { Community } from '../community/community.ts';
import { commandDefiner } from '../core/command.ts';
import type { Registry } from '../core/registry.ts';
import type { Turn } from '../core/turn.ts';
import type { Watching } from '../discovery/list-services.ts';
import type { Finder } from '../finder/finder.ts';
import type { TasteModel } from '../recommender/personal/taste-model.ts';
import type { Wording } from '../wording/formats.ts';

/** What a command answers with: the services, for one request. */
export interface Context {
  readonly catalogue: Catalogue;
  readonly finder: Finder;
  /** What themes, sagas and services are called. */
  readonly terms: Vocabularies;
  /** What people do and leave behind. */
  readonly community: Community;
  /** What recommendations for a person or a group are made with: large, and read when it is first needed. */
  readonly tastes: () => TasteModel;
  readonly wording: Wording;
  /** Whose clocks are meant where a place has none of its own, by IANA. */
  readonly timeZone: string;
  /** Where whoever asks watches films; once a turn, and never a mistake. */
  readonly watching: () => Promise<Watching>;
  readonly registry: Registry<Context>;
  readonly turn: Turn;
  /**
   * What whoever asks has seen; undefined where nobody can be told from anybody else.
   * @throws UserError when what people do can't be reached
   */
  seen(): Promise<ReadonlySet<number> | undefined>;
}

/** Types a command's arguments from its options. */
export const defineCommand = commandDefiner<Context>();
