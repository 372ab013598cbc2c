import { cleanLine, fold } from '../../core/text.ts';
/** Longer texts are cut: no title, no name and no question about one comes near. */
export const MAX_RAW = 512;
const MAX_FOLDED = 160;
const MAX_WORD = 40;

/** Letters that Unicode doesn't decompose, as Spanish keyboards write them. */
const LIGATURES: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Cyrillic and Greek letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y' },
  ...{ х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ո: 'n' },
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
  },
};

const LIGATURE = /[æœøßłđðþı]/gu;
const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu;
/** Scripts written without spaces: each character stands for itself. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** `20,000` and `20.000` are one number; `&` and `+` are words; apostrophes join what English joins. */
function joinMarks(text: string): string {
  return text
    .replace(/(\d)[.,](?=\d{3}(?!\d))/g, '$1')
    .replace(/[&+]/g, ' y ')
    .replace(/(?<=\p{L})['’`´](?=(?:s|t|d|m|n|re|ll|ve|em)(?!\p{L}))/giu, '')
    .replace(/(?<![\p{L}\p{N}])([od])['’`´](?=\p{L})/giu, '$1');
}

function latinLetters(word: string): string {
  const spelled = word.replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter);
  if (!LATIN.test(spelled)) return spelled;
  return spelled.replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter);
}

/** `j j abrams` → `jj abrams`: letters that stand alone beside each other are initials. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const word of words) {
    const single = /^[a-z]$/.test(word);
    if (single && open) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    open = single;
  }
  return joined;
}

function spaced(word: string): string[] {
  return UNSPACED.test(word) ? [...word] : [word.slice(0, MAX_WORD)];
}

/**
 * The words of a text in the form in which the finder compares them: folded, without invisible characters,
 * letters from other alphabets inside Latin words replaced by those they look like, initials joined.
 * Bounded whatever the text is.
 */
export function normalizedWords(text: string): string[] {
  const folded = fold(joinMarks(cleanLine(text.slice(0, MAX_RAW)))).slice(0, MAX_FOLDED);
  if (folded === '') return [];
  return joinInitials(folded.split(' ').map(latinLetters).flatMap(spaced));
}
