import type { TermRef } from '../core/option.ts';
import { fold } from '../core/text.ts';
import { createLookup, type Lookup } from './lookup.ts';

/** A theme or a saga, and what people call it. */
export interface TermRow extends TermRef {
  /** Folded: Spanish names and synonyms, and what it is called in English. */
  readonly words: readonly string[];
  /** How many films it has. */
  readonly films: number;
}

/** The themes, or the sagas, of one catalogue. */
export interface Terms extends Lookup<TermRef> {
  byId(id: number): TermRef | undefined;
  /** What they are shown as, folded. */
  readonly names: readonly string[];
  /** Those with a word that begins with what is typed, at most `limit`, the ones with most films first. */
  suggest(text: string, limit: number): readonly TermRef[];
}

/** What stands around a theme or a saga and is no part of its name. */
const BEFORE =
  /(?:(?:peliculas?|pelis?|saga|trilogia|coleccion|franquicia|sobre|acerca|que (?:vayan?|traten?|hablen?)|tema|tematica|de|del|con|en|la|el|los|las|un|una) )*/u;

/** @param rows of a word that several have, the first of them is meant */
export function createTerms(rows: readonly TermRow[]): Terms {
  const refOf = ({ id, name, trait }: TermRow): TermRef => ({ id, name, ...(trait && { trait }) });
  const byId = new Map(rows.map((row): [number, TermRef] => [row.id, refOf(row)]));
  const byFilms = [...rows].sort((a, b) => b.films - a.films);
  return {
    ...createLookup(
      rows.flatMap((row) => row.words.map((word) => [word, refOf(row)] as const)),
      BEFORE,
    ),
    byId: (id) => byId.get(id),
    names: rows.map(({ name }) => fold(name)),
    suggest(text, limit) {
      const typed = fold(text);
      const begun = byFilms.filter(({ words }) => words.some((word) => word.startsWith(typed)));
      return begun.slice(0, limit).map(refOf);
    },
  };
}
