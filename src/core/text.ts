/**
 * The form in which texts are compared: lower case, without accents (ñ counts as n), every run of anything
 * but letters and digits one space, none at the ends.
 */
export function fold(text: string): string {
  return withoutAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Most texts by far are without any, and this looks at each in a tenth of the time.
const ASCII = /^[\0-\x7f]*$/;

/** A text in lower case, its letters without accents. */
export function withoutAccents(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

// Line breaks and tabs become spaces below; the rest is invisible or turns the text around it.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** What a person typed as one clean line: no control, zero-width or direction characters, single spaces. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim();
}

/**
 * Whether a text is longer than so many characters, as it is typed or as it is compared: one sign may unfold into
 * eighteen letters. Whatever comes in is measured so before anything looks at it.
 */
export const isLonger = (text: string, max: number): boolean =>
  text.length > max || text.normalize('NFKD').length > max;

/**
 * Every match in a text of a global expression that can't match nothing, from left to right. Not `matchAll`: that copies
 * the expression, and a copy is compiled anew after each round of the garbage collector, for up to 20 ms.
 */
export function everyMatch(text: string, expression: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) matches.push(match);
  return matches;
}
