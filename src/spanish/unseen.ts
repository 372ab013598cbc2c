import { createGrammar, type Rule } from './grammar.ts';

const SAW = '(?:(?:he|has|ha|hemos|haya|hayas|hayamos) visto|vi|vimos|viste)';
const YET = '(?:ya|todavia|aun|nunca)';

const RULES: readonly (readonly ['seen' | 'unseen', string])[] = [
  [
    'unseen',
    `unseen|(?:l[ao]s? )?que (?:yo )?(?:${YET} )?no (?:l[ao]s? )?(?:(?:he|has|hemos|haya|hayas|hayamos) (?:${YET} )?visto|vi|vimos)(?: ${YET})?|(?:l[ao]s? )?que (?:me )?(?:falten?|faltan?|queden?|quedan?)(?: por)? ver|sin (?:l[ao]s )?(?:ya )?vist[ao]s|no vist[ao]s`,
  ],
  [
    'seen',
    `(?:ningun[ao] (?:de )?|algun[ao] )?(?:l[ao]s? )?que (?:yo )?(?:${YET} )?(?:me )?(?:l[ao]s? )?(?:${SAW}|tengo vist[ao]s?)(?: ${YET})?|(?:l[ao]s )?(?:ya )?vist[ao]s(?: ya)?`,
  ],
];

const grammar = createGrammar(
  RULES.map(
    ([what, pattern]): Rule<'seen' | 'unseen'> => ({
      pattern: new RegExp(pattern, 'u'),
      value: () => what,
    }),
  ),
);

/** Whether a text says that what was seen isn't wanted: "sin las que ya vi", "que no haya visto", "las vistas". */
export const parseUnseen = (text: string): 'unseen' | undefined =>
  grammar.parse(text.replace(/^\s*(?:sin|menos)\s+/iu, '')) && 'unseen';

/** Each place of a `plain` text that speaks of films `seen`, which may follow a "sin", or `unseen`. */
export const findUnseen = grammar.find;
