import type { Role } from '../core/option.ts';
import { bold, type Text } from '../reply/blocks.ts';
import { counted, type Wording } from './formats.ts';

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

/** In how many films a person takes part. */
export interface Career {
  /** TMDB's code. */
  readonly gender: number;
  readonly acted: number;
  readonly directed: number;
}

/**
 * "La actriz Penélope Cruz sale en 58 películas. Estas son las mejores:"
 * @param order as it is said of a list: "Estas son las mejores"
 * @param known what the person is known for, which is said first
 */
export function careerText(
  name: string,
  { gender, acted, directed }: Career,
  order: string,
  wording: Wording,
  known: Role | undefined,
): Text {
  const words = personWords(gender);
  const films = (count: number): string => counted(wording, count, 'película');
  const sentence =
    directed === 0
      ? [words.actor, bold(name), ` sale en ${films(acted)}`]
      : acted === 0
        ? [words.director, bold(name), ` dirige ${films(directed)}`]
        : known === 'director'
          ? [bold(name), ` dirige ${films(directed)} y sale en ${wording.integer(acted)}`]
          : [bold(name), ` sale en ${films(acted)} y dirige ${wording.integer(directed)}`];
  return [...sentence, acted + directed === 1 ? ':' : `. ${order}:`];
}

/**
 * What a person did in the other role than asked, or undefined when they have but one.
 * @param known what they are known for
 */
export function otherRoleText(
  asked: Role,
  known: Role | undefined,
  { acted, directed }: Omit<Career, 'gender'>,
  wording: Wording,
): string | undefined {
  const [count, also, craft] =
    asked === 'actor'
      ? [directed, 'ha dirigido', 'la dirección']
      : [acted, 'sale en', 'la actuación'];
  if (count === 0) return undefined;
  const films = counted(wording, count, 'película');
  return known === asked
    ? `También ${also} ${films}.`
    : `Se le conoce más por ${craft}: ${also} ${films}.`;
}

/** The buttons under a person's films, by role. */
export const ROLE_BUTTONS = {
  actor: { only: 'Solo donde actúa', success: 'Retorno en el reparto' },
  director: { only: 'Solo las que dirige', success: 'Retorno en la dirección' },
} as const;
