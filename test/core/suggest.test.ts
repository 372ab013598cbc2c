import { expect, it } from 'vitest';
import { type Option, option } from '../../src/core/option.ts';
import { SUGGESTIONS_MAX } from '../../src/core/options/kind.ts';
import { shapeOf, suggestValues } from '../../src/core/options/kinds.ts';
import { sampleResolvers } from './sample-resolvers.ts';

const MONTHS = ['enero', 'febrero', 'marzo'].map((value) => ({ value, label: value }));
const parse = (text: string): string | undefined => text;
const OPTIONS = {
  mes: option.choice({ description: 'Mes', choices: MONTHS, parse }),
  meses: option.list({ description: 'Meses', max: 3, choices: MONTHS, parse }),
  titulo: option.movie('Película'),
  titulos: option.movies('Películas', 3),
  quien: option.person('actor', 'Quién'),
  quienes: option.people('actor', 'Quiénes', 3),
  nota: option.number({ description: 'Nota', min: 1, max: 10, parse: Number }),
  texto: option.text('Texto'),
} satisfies Record<string, Option>;
type Name = keyof typeof OPTIONS;

it.each<[Name, string, string[]]>([
  ['mes', '', ['enero', 'febrero', 'marzo']],
  ['mes', 'ERO', ['enero', 'febrero']],
  ['meses', 'enero, mar', ['enero, marzo']],
  ['titulo', 'sol', ['Solaris (1972)', 'Solaris (2002)']],
  ['titulos', 'matrix + sol', ['matrix + Solaris (1972)', 'matrix + Solaris (2002)']],
  ['quien', 'tom', ['Tom Hanks']],
  ['quienes', 'tom + co', ['tom + Colin Hanks']],
  ['nota', '8', []],
  ['texto', 'algo', []],
])('%s, while «%s» is typed, offers %j', (name, typed, labels) => {
  expect(suggestValues(OPTIONS[name], typed, sampleResolvers).map(({ label }) => label)).toEqual(
    labels,
  );
});

it('a film or a person that is picked is sent by its id, with what stands before it', () => {
  const sentFor = (name: Name, typed: string): string | undefined =>
    suggestValues(OPTIONS[name], typed, sampleResolvers)[0]?.value;
  expect(sentFor('titulo', 'mat')).toBe('id:603');
  expect(sentFor('titulos', 'solaris + mat')).toBe('solaris + id:603');
  expect(sentFor('quien', 'tom')).toBe('id:31');
});

it('no more is offered than any platform shows', () => {
  const choices = Array.from({ length: 40 }, (_, n) => ({ value: `${n}`, label: `Década ${n}` }));
  const decade = option.choice({ description: 'Década', choices, parse });
  expect(suggestValues(decade, 'decada', sampleResolvers)).toHaveLength(SUGGESTIONS_MAX);
});

it.each<[Name, object]>([
  ['mes', { type: 'choice', choices: MONTHS }],
  ['nota', { type: 'number', min: 1, max: 10 }],
  ['texto', { type: 'text' }],
  ...(['meses', 'titulo', 'titulos', 'quien', 'quienes'] as const).map((name): [Name, object] => [
    name,
    { type: 'suggested' },
  ]),
])('where there are fields, %s is %j', (name, shape) => {
  expect(shapeOf(OPTIONS[name])).toEqual(shape);
});
