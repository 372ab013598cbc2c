/** What TMDB's credits say in English around and instead of a character's name. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/\(voice\)/gi, '(voz)'],
  [/\(uncredited\)/gi, '(sin acreditar)'],
  [/\(archive footage\)/gi, '(imágenes de archivo)'],
  [/\(singing voice\)/gi, '(voz cantada)'],
  [/^himself\b/i, 'él mismo'],
  [/^herself\b/i, 'ella misma'],
  [/^narrator\b/i, 'narración'],
];

/** Whom a cast member plays, with the credits' own remarks in Spanish. */
export const characterName = (character: string): string =>
  TERMS.reduce((name, [pattern, spanish]) => name.replace(pattern, spanish), character);
