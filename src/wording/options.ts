import type { Option } from '../core/option.ts';

/** What each kind of option is called when it is missing, and what is asked for it. */
const WORDS: Readonly<Record<Option['kind'], { missing: string; question: string }>> = {
  choice: { missing: 'Falta elegir', question: '¿Cuál?' },
  text: { missing: 'Falta el texto', question: '¿Qué texto?' },
  number: { missing: 'Falta el número', question: '¿Cuánto?' },
  movie: { missing: 'Falta el título de la película', question: '¿Qué película?' },
  movies: { missing: 'Falta el título de la película', question: '¿Qué película?' },
  person: { missing: 'Falta el nombre de la persona', question: '¿Qué persona?' },
  people: { missing: 'Faltan los nombres de las personas', question: '¿Qué personas?' },
  list: { missing: 'Falta elegir', question: '¿Cuáles?' },
  phrase: { missing: 'Falta', question: '¿Cuál?' },
  phrases: { missing: 'Falta', question: '¿Cuáles?' },
  member: { missing: 'Falta la persona', question: '¿Qué persona?' },
  file: { missing: 'Falta el archivo', question: '¿Qué archivo?' },
  terms: { missing: 'Falta', question: '¿Cuál?' },
};

/** So many samples of what an option understands are said. */
const SAMPLES_SAID = 6;

const THINGS: Partial<Readonly<Record<Option['kind'], string>>> = {
  movies: 'películas',
  people: 'personas',
};

/** "Falta elegir mes: enero, febrero…", "Falta el título de la película". */
export function missingText(name: string, option: Option): string {
  const { missing } = WORDS[option.kind];
  if ('choices' in option) return `${missing} ${name}: ${choicesText(option)}`;
  return 'samples' in option || 'of' in option ? `${missing} ${name}` : missing;
}

/** "«mayto» no me sirve como mes. Puede ser: enero, febrero…". */
export function invalidText(typed: string, name: string, option: Option): string {
  const wrong = `«${typed}» no me sirve como ${name}.`;
  if ('choices' in option) return `${wrong} Puede ser: ${choicesText(option)}.`;
  if ('samples' in option)
    return `${wrong} Prueba con «${option.samples.slice(0, SAMPLES_SAID).join('», «')}».`;
  if (option.kind === 'file') return 'Ahí no veo ningún archivo: mándamelo adjunto.';
  return option.kind === 'number'
    ? `${wrong} Puede ser un número del ${option.min} al ${option.max}.`
    : wrong;
}

/** "Puedo combinar hasta 5 películas a la vez." */
export const tooManyText = (option: Option, max: number): string =>
  `Puedo combinar hasta ${max} ${THINGS[option.kind] ?? 'valores'} a la vez.`;

/** Asks for the value of an option that a command was called without. */
export const question = ({ kind, description }: Option, example: string): string =>
  [`${WORDS[kind].question} ${description}.`, example && `Por ejemplo: ${example}`]
    .filter(Boolean)
    .join('\n');

const choicesText = ({ choices }: { choices: readonly { label: string }[] }): string =>
  choices.map(({ label }) => label).join(', ');
