/** Endings of a masculine singular, folded, and what all four forms end in; the first that fits counts. */
const ENDINGS: readonly (readonly [ending: string, forms: readonly string[]])[] = [
  ['ense', ['ense', 'enses']],
  ['o', ['o', 'a', 'os', 'as']],
  ['es', ['es', 'esa', 'eses', 'esas']],
  ['an', ['an', 'ana', 'anes', 'anas']],
  ['on', ['on', 'ona', 'ones', 'onas']],
  ['in', ['in', 'ina', 'ines', 'inas']],
  ['ol', ['ol', 'ola', 'oles', 'olas']],
  ['or', ['or', 'ora', 'ores', 'oras']],
  ['i', ['i', 'ies', 'is']],
  ['u', ['u', 'ues', 'us']],
  ['a', ['a', 'as']],
  ['e', ['e', 'es']],
];

/** Every gender and number of an adjective, from its folded masculine singular; itself where no ending fits. */
export function inflections(masculine: string): readonly string[] {
  const [ending, forms] = ENDINGS.find(([end]) => masculine.endsWith(end)) ?? ['', ['']];
  const stem = masculine.slice(0, masculine.length - ending.length);
  return forms.map((form) => stem + form);
}

/** Endings of a masculine singular, with its accent, and of its feminine plural. */
const FEMININE_PLURALS: readonly (readonly [ending: string, plural: string])[] = [
  ['és', 'esas'],
  ['án', 'anas'],
  ['ón', 'onas'],
  ['ín', 'inas'],
  ['o', 'as'],
  ['ol', 'olas'],
  ['í', 'íes'],
  ['ú', 'úes'],
  ['a', 'as'],
  ['e', 'es'],
];

/** "francesas" → "francesa", "iraníes" → "iraní", "familiares" → "familiar"; what is no plural as it is. */
export const singular = (plural: string): string =>
  /(?:[íú]|[aeiou][lr])es$/u.test(plural) ? plural.slice(0, -2) : plural.replace(/s$/u, '');

/** "francés" → "francesas", "iraní" → "iraníes", "belga" → "belgas". */
export function femininePlural(masculine: string): string {
  const [ending, plural] = FEMININE_PLURALS.find(([end]) => masculine.endsWith(end)) ?? ['', 's'];
  return masculine.slice(0, masculine.length - ending.length) + plural;
}
