import { createGrammar, type Rule } from './grammar.ts';

/** How one film is to be beside another. */
export const LIKENESSES = ['newer', 'older', 'shorter', 'longer', 'elsewhere'] as const;
export type Likeness = (typeof LIKENESSES)[number];

const SEA = '(?:que (?:sea|dure|tenga) )?';
const WAYS: readonly (readonly [Likeness, string])[] = [
  ['newer', `${SEA}(?:mucho |un poco )?mas (?:nuev|recient|modern|actual)[a-z]*`],
  ['older', `${SEA}(?:mucho |un poco )?mas (?:viej|antigu|clasic|retro)[a-z]*`],
  [
    'shorter',
    `${SEA}(?:mucho |un poco )?(?:mas (?:cort|brev)[a-z]*|menos larg[ao]s?|que dure menos)`,
  ],
  ['longer', `${SEA}(?:mucho |un poco )?(?:mas larg[a-z]*|que dure mas)`],
  ['elsewhere', '(?:pero )?de otr[oa]s? (?:pais(?:es)?|lados?|lugar(?:es)?|partes?)'],
];

const grammar = createGrammar<Likeness>([
  ...LIKENESSES.map(
    (likeness): Rule<Likeness> => ({
      pattern: new RegExp(likeness, 'u'),
      value: () => likeness,
    }),
  ),
  ...WAYS.map(
    ([likeness, pattern]): Rule<Likeness> => ({
      pattern: new RegExp(pattern, 'u'),
      value: () => likeness,
    }),
  ),
]);

/** What a text asks of a film beside another: "más nueva", "más corta", "de otro país". */
export const parseLikeness = grammar.parse;

/** The first such thing that a `plain` text says. */
export const likenessIn = (text: string): Likeness | undefined => grammar.find(text)[0]?.value;
