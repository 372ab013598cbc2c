import type { Label } from './sparql.ts';

/** A line of `titulos_wikidata.csv`. */
export interface TitleRow {
  readonly imdbId: string;
  /** `ES`, `MX`…; `LATAM`; '' for all. */
  readonly region: string;
  readonly title: string;
}

/** `es-419` is the Spanish of Latin America (UN M.49). */
const LATIN_AMERICA = '419';

/** What Wikipedia adds to tell a film from the rest: "Drácula (película de 1931)". */
const DISAMBIGUATOR =
  /\s*\((?:[^()]*\b)?(?:película|film|filme|cortometraje|documental)\b[^()]*\)$/iu;
const WIKIDATA_ID = /^Q\d+$/;

function regionOf(language: string): string {
  const [, country = ''] = language.split('-');
  return country === LATIN_AMERICA ? 'LATAM' : country.toUpperCase();
}

/** The titles in the labels of a batch: once each, in a fixed order, without what only Wikidata needs. */
export function titleRows(labels: readonly Label[]): TitleRow[] {
  const rows = new Map<string, TitleRow>();
  for (const { imdbId, language, text } of labels) {
    const title = text.replace(/\s+/gu, ' ').trim().replace(DISAMBIGUATOR, '');
    if (title === '' || WIKIDATA_ID.test(title)) continue;
    const row = { imdbId, region: regionOf(language), title };
    rows.set(`${imdbId}\t${row.region}\t${title}`, row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
