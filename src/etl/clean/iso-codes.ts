/** Names that TMDB gives to countries and Unicode doesn't, in lower case. */
const OTHER_COUNTRIES = {
  'united states of america': 'US',
  'czech republic': 'CZ',
  'soviet union': 'SU',
  'serbia and montenegro': 'CS',
  'east germany': 'XG',
  yugoslavia: 'YU',
  czechoslovakia: 'XC',
  'hong kong': 'HK',
  macao: 'MO',
  macedonia: 'MK',
  'palestinian territory': 'PS',
};

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(0x61 + index));
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

let countries: ReadonlyMap<string, string> | undefined;
let languages: ReadonlyMap<string, string> | undefined;

/** @returns the ISO 3166-1 code of a country by its English name, or by the code itself */
export function countryCode(name: string): string | undefined {
  if (/^[A-Z]{2}$/.test(name)) return name;
  countries ??= new Map([...namesIn('region', 'en'), ...Object.entries(OTHER_COUNTRIES)]);
  return countries.get(name.trim().toLowerCase());
}

/** @returns the ISO 639-1 code of a language by its own name or the English one, or by the code itself */
export function languageCode(name: string): string | undefined {
  if (/^[a-z]{2}$/.test(name)) return name;
  languages ??= new Map([...ownNames(), ...namesIn('language', 'en')]);
  return languages.get(name.trim().toLowerCase());
}

/** Codes by the names that a language has for them. */
function namesIn(type: 'region' | 'language', locale: string): [string, string][] {
  const names = new Intl.DisplayNames(locale, { type, fallback: 'none' });
  return PAIRS.flatMap((pair): [string, string][] => {
    const code = type === 'region' ? pair.toUpperCase() : pair;
    const name = names.of(code);
    return name === undefined ? [] : [[name.toLowerCase(), code]];
  });
}

/** Codes of languages by what they call themselves. */
function ownNames(): [string, string][] {
  return Intl.DisplayNames.supportedLocalesOf(PAIRS).flatMap((code): [string, string][] => {
    const name = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code);
    return name === undefined ? [] : [[name.toLowerCase(), code]];
  });
}
