import { ORDERS, type Order } from '../core/filters.ts';
import { createGrammar, type Rule } from './grammar.ts';

const S = '(?:l[ao]s? )?(?:que )?';
const MORE = `${S}(?:sean? )?mas `;

/** How each order is asked for; what stands first wins: "las menos conocidas" before "conocidas". */
const WAYS: readonly (readonly [Order, string])[] = [
  [
    'hidden',
    `${S}(?:menos conocidas que valen la pena|(?:poco|nada|casi nada) (?:conocid|vist|populares?|famos|comercial)[a-z]*|menos (?:conocid|vist|populares?|famos|votad)[a-z]*|(?:joy(?:a|ita)s? )?(?:ocult|escondid|desconocid|infravalorad|subvalorad|olvidad)[a-z]*|rar(?:as?|os?|itas?)|mas rar[ao]s?|underground|no (?:sean? )?(?:tan |muy )?(?:conocid|famos)[a-z]*|(?:nadie|casi nadie) (?:conoce|vio|ha visto))`,
  ],
  [
    'worst',
    `(?:${S}|lo )(?:peor(?:es|cito)?|mas mal[ao]s?|mal(?:as?|os?|isimas?)|bodrios?|chaf(?:as?|os?)|basuras?|pesim[ao]s?|horribles|menos valorad[ao]s?|peor (?:valorad|puntuad|calificad)[ao]s?|malardas?|fomes?|bazofias?)`,
  ],
  [
    'return',
    `${S}(?:mas rentables?|(?:mejor|mayor|mas) (?:retorno|rentabilidad)|(?:mas )?rindieron(?: mas)?|rentables|por retorno|retorno)`,
  ],
  [
    'gross',
    `(?:${MORE}|${S})(?:taquiller[ao]s?|(?:mas )?(?:han? )?(?:recaud|gan)(?:aron|ado|o|aba|adoras?)(?: mas)?(?: (?:plata|dinero|lana|guita))?|exito(?:s|sas?|sos?)?(?: de taquilla)?|blockbusters?|exitos de taquilla|mayor (?:recaudacion|taquilla)|por recaudacion|recaudacion|taquilla)`,
  ],
  [
    'budget',
    `${S}(?:mas (?:car|costos)[ao]s?|(?:mas )?costaron(?: mas)?|mayor presupuesto|por presupuesto)`,
  ],
  ['longest', `${S}(?:mas larg[ao]s?|(?:mas )?dur(?:an|en)(?: mas)|mayor duracion)`],
  [
    'shortest',
    `${S}(?:mas cort[ao]s?|(?:menos )?dur(?:an|en)(?: menos)|menor duracion|mas breves?)`,
  ],
  [
    'newest',
    `(?:${MORE}|${S}|lo )(?:mas (?:nuev|recient)[a-z]*|recientes primero|nuevas primero|nuevas|recientes|ultim[ao]s?|mas actual(?:es)?|estrenos?|mas moderna?s?)`,
  ],
  [
    'oldest',
    `(?:${MORE}|${S})(?:mas )?(?:antigu[ao]s?|viej[ao]s?|viejit[ao]s?|primer[ao]s?|antiguas primero)`,
  ],
  [
    'random',
    '(?:unas al azar|al azar|aleatori[oa]s?|azar|random|cualquier(?:a|it[ao])|sorpren(?:de|da)(?:me|nos)|sorprendeme|una sorpresa|sorpresa|lo que sea|la que sea|al tuntun|de tin marin)',
  ],
  [
    'popular',
    `(?:${MORE}|${S}|las |lo )(?:mas )?(?:popular(?:es)?|conocid[ao]s?|famos[ao]s?|vist[ao]s?|votad[ao]s?|de moda|mainstream|sonad[ao]s?|comentad[ao]s?)|(?:con |tiene |tenga )?mas votos`,
  ],
  ['fitting', `${S}mas (?:indicad|apropiad|adecuad)[ao]s?`],
  [
    'best',
    `(?:${S}|lo |l[ao]s )(?:mejor(?:es|cito)?(?: (?:valorad|puntuad|calificad|rankead|votad|evaluad|ranquead|pun[tu]+ad)[ao]s?)?|mejor nota|buen[ao]s|buenisim[ao]s|top(?: \\d+)?|imperdibles|imprescindibles|recomendad[ao]s|mas valorad[ao]s?|por nota|por score|mas padres?|mas chid[ao]s?|mas copad[ao]s?|mas bacan(?:es)?|mas filet[ea]s?)`,
  ],
];

const grammar = createGrammar<Order>([
  ...ORDERS.map((order): Rule<Order> => ({ pattern: new RegExp(order, 'u'), value: () => order })),
  ...WAYS.map(
    ([order, pattern]): Rule<Order> => ({
      pattern: new RegExp(pattern, 'u'),
      value: () => order,
    }),
  ),
]);

/** What a list is to begin with: "las mejores", "más taquilleras", "poco conocidas", "al azar". */
export const parseOrder = grammar.parse;

/** Every order named in a `plain` text. */
export const findOrders = grammar.find;
