import { createGrammar, type Rule } from './grammar.ts';

const NAMES = [
  'primer[ao]?',
  'segund[ao]',
  'tercer[ao]?',
  'cuart[ao]',
  'quint[ao]',
  'sext[ao]',
  'septim[ao]',
  'octav[ao]',
  'noven[ao]',
  'decim[ao]',
];

/** Which one of those that were shown: from 1 at the beginning, from −1 at the end. */
const RULES: readonly Rule<number>[] = [
  ...NAMES.map(
    (name, index): Rule<number> => ({
      pattern: new RegExp(
        `(?:(?:l[ao] |el |esa |ese )(?:de la )?)?(?:numero )?${name}(?: de (?:la lista|todas|esas|estas|ellas|las que dijiste))?`,
        'u',
      ),
      value: () => index + 1,
    }),
  ),
  {
    pattern: /(?:la |el )?penultim[ao]/u,
    value: () => -2,
  },
  {
    pattern: /(?:la |el )?ultim[ao](?: de (?:la lista|todas|esas|estas))?/u,
    value: () => -1,
  },
  {
    pattern: /(?:la |el )?(?:numero|num|nro|opcion|#) ?(\d{1,2})/u,
    value: ([, digits]) => Number(digits),
  },
  {
    pattern: /(?:la|el) (\d{1,2})(?! ?(?:anos?|minutos?|min|%))/u,
    value: ([, digits]) => Number(digits),
  },
  {
    pattern: /(?:la|el) (una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)(?= |$)/u,
    value: ([, word = '']) =>
      [
        '',
        'un',
        'dos',
        'tres',
        'cuatro',
        'cinco',
        'seis',
        'siete',
        'ocho',
        'nueve',
        'diez',
      ].indexOf(word.replace(/^una$/, 'un')) || undefined,
  },
];

const grammar = createGrammar(RULES);

/** Every place in a list that a `plain` text names: "la segunda", "la última", "la 3". */
export const findOrdinals = grammar.find;

/** A text that is nothing but such a place. */
export const parseOrdinal = grammar.parse;
