/** TMDB's codes of countries that are no more, or that the standard names in another way than people do. */
const COUNTRIES: Readonly<Record<string, string>> = {
  AN: 'Antillas Neerlandesas',
  CS: 'Serbia y Montenegro',
  HK: 'Hong Kong',
  MO: 'Macao',
  PS: 'Palestina',
  SU: 'Unión Soviética',
  XC: 'Checoslovaquia',
  XG: 'Alemania Oriental',
  YU: 'Yugoslavia',
  ZR: 'Zaire',
};

/** TMDB's own codes of languages. */
const LANGUAGES: Readonly<Record<string, string>> = {
  cn: 'cantonés',
  mo: 'moldavo',
  nb: 'noruego',
  sh: 'serbocroata',
  xx: 'sin diálogos',
};

/** A country in Spanish from its ISO 3166 code. */
export const countryName = (code: string, locale: string): string =>
  COUNTRIES[code] ?? nameOf(code, 'region', locale);

/** A language in Spanish, lower case, from its ISO 639 code. */
export const languageName = (code: string, locale: string): string =>
  LANGUAGES[code] ?? nameOf(code, 'language', locale);

/** By kind and locale: making one takes longer than everything it is asked. */
const displayNames = new Map<string, Intl.DisplayNames>();

function nameOf(code: string, type: 'region' | 'language', locale: string): string {
  const key = `${type} ${locale}`;
  const names = displayNames.get(key) ?? new Intl.DisplayNames(locale, { type });
  displayNames.set(key, names);
  try {
    return names.of(code) ?? code;
  } catch {
    // The data hold a few codes that are none; they are shown as they are.
    return code;
  }
}
