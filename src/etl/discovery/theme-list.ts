import { fold } from '../../core/text.ts';

/** A keyword of the catalogue's films. */
export interface Keyword {
  readonly id: number;
  /** In English, as in the data. */
  readonly name: string;
  readonly films: number;
}

/** What films can be about: one keyword or several that people don't tell apart. */
export interface Theme {
  readonly id: number;
  readonly name: string;
  /** Folded; the first is its name. */
  readonly words: readonly string[];
  readonly keywords: readonly Keyword[];
  /** What is said of films as it is, besides those with the keywords. */
  readonly trait?: Trait;
}

/** A row of the file of themes: what people call it, and the names of its keywords. */
export interface NamedTheme {
  readonly name: string;
  readonly keywords: readonly string[];
}

/** Which films something is said of: those listed, and those of some companies. */
export interface Trait {
  readonly imdbIds: readonly string[];
  /** As the data call them. */
  readonly companies: readonly string[];
}

/** A row of the file of moods, or of studios: what people call it, the names of its keywords, and its films. */
export interface NamedTrait extends Trait {
  readonly names: readonly string[];
  readonly keywords: readonly string[];
}

/** A keyword in English alone is a theme from so many films on. */
const ENGLISH_MIN = 5;

/** Ids of themes of several keywords begin here; those of one keyword are the keyword's. */
const OWN_IDS = 1_000_000;
const OWN_IDS_RANGE = 1_000_000_000;

/**
 * The themes of a catalogue, those that people name first: of a word that two share, the first theme is meant.
 * @param traits how people say that films are: they come before what films are about
 * @param named what people call themes; several names may mean the same keywords
 * @param spanish the Spanish names of single keywords
 */
export function listThemes(
  keywords: readonly Keyword[],
  traits: readonly NamedTrait[],
  named: readonly NamedTheme[],
  spanish: readonly (readonly [keyword: string, name: string])[],
): readonly Theme[] {
  const byName = new Map(keywords.map((keyword) => [keyword.name, keyword]));
  const single = new Map<number, string[]>();
  for (const [name, es] of spanish) {
    const keyword = byName.get(name);
    if (keyword) single.set(keyword.id, [...(single.get(keyword.id) ?? []), es]);
  }
  return [
    ...traits.map(({ names, keywords: own, imdbIds, companies }): Theme => {
      const [name = ''] = names;
      const known = own.flatMap((keyword) => byName.get(keyword) ?? []);
      const trait = { imdbIds, companies };
      return { id: ownId(name), name, words: wordsOf(names), keywords: known, trait };
    }),
    ...groups(named, byName),
    ...keywords
      .filter(({ id, films }) => single.has(id) || films >= ENGLISH_MIN)
      .map((keyword): Theme => {
        const names = [...(single.get(keyword.id) ?? []), keyword.name];
        const [name = keyword.name] = names;
        return { id: keyword.id, name, words: wordsOf(names), keywords: [keyword] };
      }),
  ];
}

/** Themes with the same keywords are one with several names. */
function groups(
  named: readonly NamedTheme[],
  byName: ReadonlyMap<string, Keyword>,
): readonly Theme[] {
  const bySet = new Map<string, { names: string[]; keywords: Keyword[] }>();
  for (const { name, keywords } of named) {
    const known = keywords.flatMap((keyword) => byName.get(keyword) ?? []);
    const set = known.map(({ id }) => id).join(' ');
    const group = bySet.get(set) ?? { names: [], keywords: known };
    group.names.push(name);
    if (known.length > 0) bySet.set(set, group);
  }
  return [...bySet.values()].map(({ names, keywords }) => {
    const [name = ''] = names;
    return { id: ownId(name), name, words: wordsOf(names), keywords };
  });
}

const wordsOf = (names: readonly string[]): string[] => [...new Set(names.map(fold))];

/** The same for the same name in every catalogue, since buttons hold it: FNV-1a over its letters. */
function ownId(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of fold(name)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return OWN_IDS + ((hash >>> 0) % OWN_IDS_RANGE);
}
