import type { Audience } from '../core/filters.ts';
import { createGrammar, type Rule } from './grammar.ts';

const CHILD =
  '(?:ni(?:n|ñ)[oa]s?|ninit[oa]s?|hij[oa]s?|hijit[oa]s?|sobrin[oa]s?|sobrinit[oa]s?|niet[oa]s?|nietit[oa]s?|peques?|pequen(?:[oa]s?|it[oa]s?)|crios?|chic[oa]s|chiquit[oa]s|chiquill[oa]s|chiquilines|cabr[oa]s? chic[oa]s?|cabritos|chav(?:it)?[oa]s|chamac[oa]s?|escuincles?|pib[ae]s?|pibit[oa]s|nen[ae]s?|enan[oa]s?|guaguas?|guambras?|pelad(?:it)?[oa]s|chibol(?:it)?[oa]s|morr(?:it)?[oa]s|bebes?|menores|toda la familia|la familia)';

const RULES: readonly (readonly [Audience, RegExp])[] = [
  [
    'grownups',
    new RegExp(
      `grownups|(?:solo )?(?:para|de) (?:adultos|mayores|grandes)|adult[oa]s|(?:que )?no (?:sean? )?(?:(?:de|para) ${CHILD}|infantil(?:es)?|familiar(?:es)?)|nada infantil|sin (?:ninos|infantiles)|no (?:infantil|familiar)(?:es)?`,
      'u',
    ),
  ],
  [
    'children',
    new RegExp(
      `children|(?:apt[oa]s? )?(?:para |con |pa |de )(?:ver(?:la)? (?:con |en familia)?)?(?:(?:mis?|los|las|el|la|tus?|unos|un|una|sus?) )?${CHILD}(?: (?:de \\d{1,2}(?: anos)?|chiquit[oa]s?|pequen[oa]s?|en casa))?|${CHILD}|infantil(?:es)?|familiar(?:es)?|(?:ver )?en familia|para todos?(?: los)? publicos?|apt[oa]s? para todos?|dibuj(?:os|itos)(?: animados)?|caricaturas?|monitos|animaditas?`,
      'u',
    ),
  ],
];

const grammar = createGrammar<Audience>(
  RULES.map(([audience, pattern]): Rule<Audience> => ({ pattern, value: () => audience })),
);

/** For whom: "con niños", "familiar", "para ver con mi sobrina", "que no sean infantiles". */
export const parseAudience = grammar.parse;

/** Every audience named in a `plain` text. */
export const findAudiences = grammar.find;
