import type { Range } from '../core/filters.ts';
import type { Rule } from './grammar.ts';

/** How a quantity of one kind is written. Patterns are sources over `plain` texts, without groups. */
export interface Quantity {
  readonly pattern: string;
  readonly read: (text: string) => number | undefined;
  /** The least difference between two of them: "más de 5000 votos" begins at 5001. */
  readonly step: number;
}

const MORE =
  '(?:(?:con|de|por|que )?(?:un[ao]? )?(?:mas|mayor(?:es)?|superior(?:es)?|arriba|por encima|encima)(?: a| de| del| que)?(?: las?| los?| el)?|(?:que )?(?:supere|supera|pase|pasa|exceda|excede|rebase)n?(?: de| a)?(?: los?| las?)?|>)';
const LEAST =
  '(?:(?:al|por lo|como) (?:menos|minimo)|minimo|desde|a partir de|no menos de|(?:mayor|superior) o igual a|>=|≥)(?: de)?(?: los?| las?)?';
const LESS =
  '(?:(?:con |de )?(?:menos|menor(?:es)?|inferior(?:es)?|debajo|por debajo|abajo|bajo)(?: a| de| del| que)?(?: los?| las?)?|(?:que )?no lleguen? a(?: los?| las?)?|<)';
const MOST =
  '(?:como (?:maximo|mucho)|maximo|max|a lo sumo|a lo mas|hasta|no mas de|(?:que )?no (?:pase|supere|exceda|dure|rebase)n?(?: de| mas de| a)?|(?:menor|inferior) o igual a|<=|≤)(?: de)?(?: los?| las?)?';
const OR_MORE =
  '(?: o mas| para arriba| en adelante| por lo menos| (?:como )?minimo| al menos|\\+)';
const OR_LESS = '(?: o menos| para abajo| (?:como )?maximo| (?:como )?mucho| a lo sumo| max)';
const ABOUT =
  '(?:unas|unos|como(?: de| unas?| unos)?|alrededor de|aproximadamente|mas o menos|cerca de|casi)';

/** From one to another. Without "entre" an "y" joins what is one quantity: "una hora y 40". */
const SPANS = [
  'entre (?:los? |las? )?Q (?:y|e|a)(?: los?| las?)? Q',
  '(?:de |desde |del )?Q ?(?: a| hasta|-|–)(?: los?| las?)? ?Q',
];

const between = (a: number, b: number): Range => ({ from: Math.min(a, b), to: Math.max(a, b) });

/**
 * The ways of saying a range of some quantity.
 * @param before what may or must stand before it ("con "), a source without groups
 * @param after what may or must stand after it (" votos"), a source without groups
 * @param about how far a rough figure reaches to both sides ("unas dos horas")
 * @param hint what a text that says one holds, see `Rule`
 * @param bare what a figure alone means; undefined when it means nothing
 */
export function rangeRules(
  quantity: Quantity,
  {
    before = '',
    after = '',
    about = 0,
    bare,
    hint,
  }: {
    readonly before?: string;
    readonly after?: string;
    readonly about?: number;
    readonly bare?: (value: number) => Range;
    readonly hint?: RegExp;
  } = {},
): Rule<Range>[] {
  const { pattern, read, step } = quantity;
  const Q = `(${pattern})`;
  const said = (source: string): RegExp => new RegExp(`${before}${source}${after}`, 'u');
  const one = (source: string, meaning: (value: number) => Range): Rule<Range> => ({
    hint,
    pattern: said(source),
    value: ([, text = '']) => {
      const value = read(text);
      return value === undefined ? undefined : meaning(value);
    },
  });
  return [
    ...SPANS.map(
      (span): Rule<Range> => ({
        hint,
        pattern: said(span.replaceAll('Q', Q)),
        value: ([, first = '', second = '']) => {
          const [a, b] = [read(first), read(second)];
          return a === undefined || b === undefined ? undefined : between(a, b);
        },
      }),
    ),
    one(`${MOST} ?${Q}`, (to) => ({ to })),
    one(`${LEAST} ?${Q}`, (from) => ({ from })),
    one(`${LESS} ?${Q}`, (value) => ({ to: value - step })),
    one(`${MORE} ?${Q}`, (value) => ({ from: value + step })),
    one(`(?:de )?${Q}${OR_MORE}`, (from) => ({ from })),
    one(`(?:de )?${Q}${OR_LESS}`, (to) => ({ to })),
    ...(about > 0
      ? [one(`(?:de )?${ABOUT} ${Q}`, (value) => ({ from: value - about, to: value + about }))]
      : []),
    ...(bare ? [one(`(?:de |con )?${Q}`, bare)] : []),
  ];
}
