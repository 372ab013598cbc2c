import { plain } from './grammar.ts';

/** What films are compared by, and whether the least of it wins: the values of the option `por`. */
export const COMPARISONS = {
  score: { measure: 'score', least: false },
  peor_score: { measure: 'score', least: true },
  votos: { measure: 'votes', least: false },
  menos_votos: { measure: 'votes', least: true },
  duracion: { measure: 'runtime', least: false },
  mas_corta: { measure: 'runtime', least: true },
  presupuesto: { measure: 'budget', least: false },
  mas_barata: { measure: 'budget', least: true },
  recaudacion: { measure: 'revenue', least: false },
  menos_recaudacion: { measure: 'revenue', least: true },
  retorno: { measure: 'return', least: false },
  menos_retorno: { measure: 'return', least: true },
  mas_nueva: { measure: 'date', least: false },
  mas_antigua: { measure: 'date', least: true },
} as const;
export type Comparison = keyof typeof COMPARISONS;
export type Measure = (typeof COMPARISONS)[Comparison]['measure'];

const word = (source: string): RegExp => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, 'u');

/** How each is asked for within a sentence; what stands first wins: "recaudó menos" before "menos". */
const WAYS: readonly (readonly [Comparison, RegExp])[] = [
  [
    'menos_retorno',
    word('menos rentable|(?:peor|menor|menos) (?:retorno|rentabilidad)|rindio menos'),
  ],
  [
    'retorno',
    word(
      'rentab\\w*|retornos?|rindio\\w*|rendimiento|en proporcion|por lo que costo|ganancias?|le saco mas|inversion',
    ),
  ],
  [
    'menos_recaudacion',
    word(
      '(?:recaud\\w+|gan\\w+|hizo|hicieron|ingres\\w+) (?:\\w+ )?menos|menos (?:taquiller\\w+|taquilla|recaudacion|plata|dinero)|le fue peor|(?:perdio|fracaso)(?: mas)?',
    ),
  ],
  [
    'recaudacion',
    word(
      'recaud\\w+|taquill\\w+|gan(?:o|aron|an?) mas|mas (?:plata|dinero|guita|lana|pasta|billete)|hizo mas|hicieron mas|box office|le fue mejor|ingresos|exitos[ao]s?|mas exito|entradas|le (?:gano|gana) a',
    ),
  ],
  [
    'mas_barata',
    word(
      'barat[ao]s?|(?:cost\\w+|sali\\w+) (?:\\w+ )?menos|(?:menor|menos) (?:presupuesto|costo|coste)',
    ),
  ],
  ['presupuesto', word('presupuestos?|cost(?:o|aron|osas?|ar|aba|es?|os)|car[ao]s?|budget')],
  [
    'mas_corta',
    word(
      'cort[ao]s?|breves?|cortit[ao]s?|dur\\w+ (?:\\w+ )?menos|menos (?:larga|duracion|minutos)',
    ),
  ],
  ['duracion', word('larg[ao]s?|dur(?:a|an|o|aron|acion|acciones)|minutos|metraje|extens[ao]s?')],
  [
    'menos_votos',
    word('menos (?:votos|votad[ao]s?|popular(?:es)?|famos[ao]s?|conocid[ao]s?|vist[ao]s?)'),
  ],
  [
    'votos',
    word(
      'vot(?:os?|ad[ao]s?|antes|aron)|popular(?:es)?|famos[ao]s?|conocid[ao]s?|vist[ao]s?|valoraciones|vio mas gente',
    ),
  ],
  [
    'mas_antigua',
    word(
      'viej[ao]s?|viejit[ao]s?|antigu[ao]s?|antes|primero|primera en|anterior(?:es)?|menos recientes?',
    ),
  ],
  [
    'mas_nueva',
    word(
      'nuev[ao]s?|recientes?|despues|posterior(?:es)?|ultim[ao]s?|moderna?s?|anos?|fechas?|estrenos?',
    ),
  ],
  [
    'peor_score',
    word('peor(?:es)?|mas mal[ao]s?|menos (?:nota|score|puntaje)|menor (?:nota|score|puntaje)'),
  ],
  [
    'score',
    word(
      'mejor(?:es)?|notas?|scores?|puntaj\\w*|puntu\\w*|calific\\w*|valorad\\w*|criticas?|buen[ao]s?|gust\\w+|ratings?',
    ),
  ],
];

/** What a sentence compares films by: "cuál dura menos", "qué es más vieja"; undefined where it doesn't say. */
export function comparisonIn(text: string): Comparison | undefined {
  const said = plain(text);
  return WAYS.find(([, pattern]) => pattern.test(said))?.[0];
}

/** The comparison that a text names, by its value too. */
export const parseComparison = (text: string): Comparison | undefined => {
  const typed = plain(text).replaceAll(' ', '_');
  return Object.hasOwn(COMPARISONS, typed) ? (typed as Comparison) : comparisonIn(text);
};
