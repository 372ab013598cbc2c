import type { Catalogue } from '../catalogue/open.ts';
import type { Vocabularies } from '../catalogue/vocabulary.ts';
import type { Finder } from '../finder/finder.ts';
import type { Wording } from '../wording/locale.ts';
import type { Names } from './code.ts';
import type { Known } from './filters-of.ts';

/** What lists of films are made with. */
export interface Services {
  readonly catalogue: Catalogue;
  readonly finder: Finder;
  readonly terms: Vocabularies;
  readonly wording: Wording;
  /**
   * What whoever asks has seen; undefined where nobody can be told from anybody else.
   * @throws UserError when what people do can't be reached
   */
  seen(): Promise<ReadonlySet<number> | undefined>;
}

/** What a catalogue's words mean in it. */
export const knownTo = ({ catalogue, terms }: Services): Known => ({
  lastYear: Number(catalogue.coveredUntil.slice(0, 4)),
  sagaOf: (movieId) => terms.sagaOf(movieId)?.id ?? 0,
});

/** The names of what buttons carry by id. */
export const namesIn = ({ finder, terms }: Services): Names => ({
  person: (id) => finder.personById(id),
  theme: (id) => terms.theme.byId(id),
  saga: (id) => terms.saga.byId(id),
});
