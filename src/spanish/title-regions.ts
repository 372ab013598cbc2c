/** Spanish-speaking America, by ISO 3166-1 code. */
const AMERICAN_COUNTRIES = [
  'AR',
  'BO',
  'CL',
  'CO',
  'CR',
  'CU',
  'DO',
  'EC',
  'GT',
  'HN',
  'MX',
  'NI',
  'PA',
  'PE',
  'PR',
  'PY',
  'SV',
  'UY',
  'VE',
] as const;

const COUNTRIES: ReadonlySet<string> = new Set(['ES', ...AMERICAN_COUNTRIES]);

/** @returns whether a code is a Spanish-speaking country's. */
export function isCountry(code: string): boolean {
  return COUNTRIES.has(code);
}

/** @returns whether titles can be of that region: a country, `LATAM`, or '' for all. */
export function isRegion(code: string): boolean {
  return code === '' || code === 'LATAM' || isCountry(code);
}

/** These always have a list of titles to show; another country has one when some title is its own. */
export const DISPLAY_REGIONS = ['AR', 'ES', 'LATAM', 'MX'] as const;

/**
 * @returns the regions whose titles may be shown in one, best first. Spain's titles are not Latin America's, so
 *   neither stands in for the other; Mexico's do for all of Latin America, since the dubbing made there is what
 *   its cinemas and channels show.
 */
export function fallbacks(region: string): readonly string[] {
  if (region === 'ES') return ['ES', ''];
  return [...new Set([region, 'LATAM', 'MX', ''])];
}
