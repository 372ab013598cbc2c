import type { Filters } from '../../../core/filters.ts';
import { countriesOf } from '../../../spanish/countries.ts';
import { mainLanguages } from '../../../spanish/languages.ts';
import type { Param } from '../../query.ts';

/** Rows to choose films from, and the values of their parameters. */
export interface Source {
  readonly from: string;
  readonly params: Readonly<Record<string, Param>>;
}

export const ALL_FILMS: Source = { from: 'discovery', params: {} };

/** What it is worth, in points of the mean: to be all about a theme, in the country's own language, not Hollywood's. */
const ABOUT = 1.5;
const OWN_LANGUAGE = 1;
const NOT_HOLLYWOOD = 1;
const HOLLYWOOD = 'US';

/**
 * `discovery` with a column `fit`: how much a film is what the filters ask for, beyond passing them. Of the films with
 * a theme, those that are about it; of the films of a country, those that it didn't merely pay a share of.
 */
export function fittingFilms({ themes = [], countries = [] }: Filters): Source {
  const codes = countries.flatMap(countriesOf).filter((code) => CODE.test(code));
  const abroad = codes.length > 0 && !codes.includes(HOLLYWOOD);
  const about = themes.length > 0 ? `${ABOUT} * coalesce(about.weight, 0)` : '0';
  const weights = `LEFT JOIN (
    SELECT movie_id, sum(weight) AS weight FROM movies_by_theme
    WHERE list_contains($fit_themes, theme_id) GROUP BY movie_id) about ON about.movie_id = id`;
  return {
    from: `(
      SELECT discovery.*, ${about} + ${abroad ? nativeSql(codes) : '0'} AS fit
      FROM discovery ${themes.length > 0 ? weights : ''})`,
    params: themes.length > 0 ? { fit_themes: themes.map(({ id }) => id) } : {},
  };
}

/** What may stand in SQL: a forged button names countries of its own. */
const CODE = /^[A-Z]{2}$/;

/** How much a film is of one of some countries, by their ISO codes. */
function nativeSql(codes: readonly string[]): string {
  const byLanguage = new Map<string, string[]>();
  for (const code of codes) {
    for (const language of mainLanguages(code)) {
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), code]);
    }
  }
  const cases = [...byLanguage].map(
    ([language, own]) =>
      `WHEN '${language}' THEN regexp_matches(countries, ',(${own.join('|')}),')`,
  );
  return `${OWN_LANGUAGE} * (CASE language ${cases.join(' ')} ELSE false END)::INTEGER
    + ${NOT_HOLLYWOOD} * (NOT contains(countries, ',${HOLLYWOOD},'))::INTEGER`;
}
