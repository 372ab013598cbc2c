import type { TermRef } from '../core/filters.ts';
import { fold } from '../core/text.ts';
import { createLookup, type Lookup } from './lookup.ts';

/** A theme as the catalogue stores it. */
export interface ThemeRow extends TermRef {
  /** What people call it, folded: its Spanish names and synonyms, its keyword in English. */
  readonly words: readonly string[];
  /** How many films are about it. */
  readonly films: number;
}

/** The themes of one catalogue. */
export interface Themes extends Lookup<TermRef> {
  readonly byId: (id: number) => TermRef | undefined;
  /** Those with a word that begins with what is typed, the ones with most films first. */
  readonly suggest: (text: string, limit: number) => readonly TermRef[];
}

const BEFORE =
  /(?:(?:sobre|acerca de|que (?:vayan?|traten?|hablen?) (?:de|sobre)|tema|tematica|de|del|con|en|la|el|los|las|un|una) )*/u;

/** @param rows themes of which a word that two share means the first */
export function createThemes(rows: readonly ThemeRow[]): Themes {
  const byFilms = [...rows].sort((a, b) => b.films - a.films);
  const byId = new Map(rows.map((row): [number, TermRef] => [row.id, row]));
  const lookup = createLookup(
    rows.flatMap(({ words, id, name }) => words.map((word) => [word, { id, name }] as const)),
    BEFORE,
  );
  return {
    ...lookup,
    byId: (id) => byId.get(id),
    suggest(text, limit) {
      const typed = fold(text);
      return byFilms
        .filter(({ words }) => words.some((word) => word.startsWith(typed)))
        .slice(0, limit)
        .map(({ id, name }) => ({ id, name }));
    },
  };
}
