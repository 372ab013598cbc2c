/** TMDB's codes of gender. */
const WOMAN = 1;
const MAN = 2;

/** The words that agree with a person, from TMDB's code of gender; without a noun where it is unknown. */
export interface PersonWords {
  /** "La actriz ", "El actor ", or nothing. */
  readonly actor: string;
  /** "La directora ", "El director ", or nothing. */
  readonly director: string;
}

const WORDS: Readonly<Record<number, PersonWords>> = {
  [WOMAN]: { actor: 'La actriz ', director: 'La directora ' },
  [MAN]: { actor: 'El actor ', director: 'El director ' },
};

/** How a sentence about that person begins. */
export const personWords = (gender: number): PersonWords =>
  WORDS[gender] ?? { actor: '', director: '' };
