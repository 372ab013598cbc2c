import { FILE_MAX_BYTES } from '../core/incoming-file.ts';
import type { Explanation, Mistake, Suggestion } from '../core/mistake.ts';
import type { AnyRole, Vocabulary } from '../core/option.ts';
import type { RunTarget } from '../reply/actions.ts';
import type { ErrorCode } from '../reply/reply.ts';
import { truncate } from '../reply/truncate.ts';
import { invalidText, missingText, question, tooManyText } from './options.ts';
import { movieLabel } from './titles.ts';

/** Above the choices of a mistake's menu. */
const MENU_PLACEHOLDER = 'Elige una opción';

/** Choices that a mistake offers to press at most: what fits in every platform's menu. */
const CHOICES_MAX = 25;

/** How much of what a person typed is quoted back to them. */
const QUOTE_MAX = 60;
const quote = (typed: string): string => `«${truncate(typed, QUOTE_MAX)}»`;

/** What a sentence about a mistake may mention besides the mistake itself. */
export interface Known {
  /** What shows all that the bot can do. */
  readonly help: RunTarget | undefined;
  /** The month until which the catalogue knows films: "julio de 2017". */
  readonly coveredUntil: string;
  /** Whether the next message may say what is asked for; not so unless said. */
  readonly talks?: boolean;
}

type Said = readonly [code: ErrorCode, sentence: string, suggestions?: readonly Suggestion[]];
type Sentences = {
  readonly [K in Mistake['kind']]: (mistake: Extract<Mistake, { kind: K }>, known: Known) => Said;
};

const help = ({ help: target }: Known): Suggestion[] =>
  target ? [{ label: `/${target.command}`, target }] : [];

const VOCABULARY_NAMES: Readonly<Record<Vocabulary, string>> = {
  theme: 'películas sobre',
  saga: 'ninguna saga que se llame',
  service: 'ningún servicio que se llame',
};

const ROLE_NAMES: Readonly<Record<AnyRole, string>> = {
  any: 'nadie',
  actor: 'ningún actor ni actriz',
  director: 'ningún director ni directora',
};

const SENTENCES: Sentences = {
  emptyMessage: (_, known) => [
    'mensaje_invalido',
    '¿Qué quieres saber? Escribe el nombre de una película, o /ayuda para ver todo lo que sé hacer.',
    help(known),
  ],
  longMessage: (_, known) => [
    'mensaje_invalido',
    'Ese mensaje es demasiado largo para mí. Prueba solo con el título de la película o el nombre de la persona.',
    help(known),
  ],
  unknownCommand: ({ typed, nearest }, known) =>
    nearest
      ? [
          'comando_desconocido',
          `No conozco el comando ${quote(typed)}. ¿Quisiste decir /${nearest.name}?`,
          [
            { label: `/${nearest.name} ${nearest.rest}`.trim(), target: nearest.target },
            ...help(known),
          ],
        ]
      : [
          'comando_desconocido',
          `No conozco el comando ${quote(typed)}. Escribe /ayuda para ver los que hay.`,
          help(known),
        ],
  missingOption: ({ name, option, example, choices }, { talks }) =>
    // A file can't be shown how to type.
    option.kind === 'file'
      ? ['falta_opcion', `${missingText(name, option)}: mándamelo adjunto. ${option.description}.`]
      : [
          'falta_opcion',
          talks && choices.length === 0
            ? question(option, example.label.replace(/^\S+ ?/, ''))
            : `${missingText(name, option)}. Por ejemplo: ${example.label}`.trim(),
          choices.length > 0 ? choices.slice(0, CHOICES_MAX) : [example],
        ],
  invalidOption: ({ typed, name, option, choices }) => [
    'opcion_invalida',
    invalidText(truncate(typed, QUOTE_MAX), name, option),
    choices.slice(0, CHOICES_MAX),
  ],
  tooMany: ({ option, max }) => ['opcion_invalida', tooManyText(option, max)],
  movieNotFound: ({ typed }, { coveredUntil }) => [
    'no_encontrado',
    `No encontré ninguna película que se parezca a ${quote(typed)}. Prueba con menos palabras, con el título original o añadiendo el año. El catálogo llega hasta ${coveredUntil}.`,
  ],
  doubtfulMovie: ({ typed, candidates }) => [
    'dudoso',
    `No estoy seguro de qué película es ${quote(typed)}. ¿Quisiste decir…?`,
    candidates.map(({ movie, target }) => ({ label: movieLabel(movie), target })),
  ],
  personNotFound: ({ typed, role }) => [
    'no_encontrado',
    `No encontré a ${ROLE_NAMES[role]} que se llame ${quote(typed)}. Prueba con el nombre y el apellido.`,
  ],
  doubtfulPerson: ({ typed, candidates }) => [
    'dudoso',
    `No estoy seguro de quién es ${quote(typed)}. ¿Quisiste decir…?`,
    candidates.map(({ person, target }) => ({ label: person.name, target })),
  ],
  termNotFound: ({ typed, of, choices }) => [
    'no_encontrado',
    `No encontré ${VOCABULARY_NAMES[of]} ${quote(typed)}.${choices.length > 0 ? ' ¿Quisiste decir…?' : ' Prueba con otra palabra.'}`,
    choices.slice(0, CHOICES_MAX),
  ],
  staleButton: (_, known) => [
    'boton_caducado',
    'Ese botón ya no funciona. Vuelve a pedirlo con su comando.',
    help(known),
  ],
  unconfirmed: () => [
    'sin_confirmar',
    'Eso no lo hago con solo abrir una dirección: tienes que confirmarlo.',
  ],
  goneMovie: () => ['no_encontrado', 'Esa película ya no está en el catálogo.'],
  gonePerson: () => ['no_encontrado', 'Esa persona ya no está en el catálogo.'],
  tooFast: ({ seconds }) => [
    'demasiado_rapido',
    `Vas muy rápido para mí. Vuelve a preguntar en ${seconds === 1 ? '1 segundo' : `${seconds} segundos`}.`,
  ],
  largeFile: () => [
    'mensaje_invalido',
    `Ese archivo es demasiado grande para mí: tomo hasta ${FILE_MAX_BYTES / 1024 / 1024} MB.`,
  ],
  lostFile: () => ['mensaje_invalido', 'No pude abrir ese archivo. Prueba a mandármelo otra vez.'],
  communityAway: () => [
    'comunidad_no_disponible',
    'Ahora mismo no llego a lo que guardo de cada persona: notas, listas y grupos. Prueba en un rato. Las preguntas de cine siguen funcionando.',
  ],
  internal: ({ id }) => [
    'error_interno',
    `Algo falló por mi parte. Si vuelve a pasar, cuéntaselo a quien administra el bot con este código: ${id}`,
  ],
  said: ({ code, sentence, suggestions = [] }) => [code, sentence, suggestions],
};

/** A mistake as the person reads it. */
export function explain(mistake: Mistake, known: Known): Explanation {
  // The row of a mistake's own kind takes that mistake; the type checker can't follow an index by a union.
  const row = SENTENCES[mistake.kind] as (mistake: Mistake, known: Known) => Said;
  const [code, sentence, suggestions = []] = row(mistake, known);
  return { code, sentence, suggestions, placeholder: MENU_PLACEHOLDER };
}
