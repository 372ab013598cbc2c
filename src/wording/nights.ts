import { counted, type Wording } from './formats.ts';

/** What `noche` and `historial` say, and what is said of a night when nobody asked. */

export const NIGHT_TITLE = 'Noche de película';
export const BOT_NAME = 'Butaca';

/** What can be done with a night, as it is chosen and typed. */
export const NIGHT_ACTIONS = {
  ver: 'ver',
  propone: 'que proponga Butaca',
  vetar: 'vetar',
  votar: 'votar',
  cerrar: 'cerrar la votación',
  cancelar: 'cancelar',
} as const;
export const WHEN_SAMPLES: readonly string[] = [
  'hoy a las 21:00',
  'mañana por la noche',
  'el viernes a las 9',
  'el sábado a las 22:30',
  'el finde',
];

/** Without a night. */
export const NO_NIGHT =
  'No hay ninguna noche de película en marcha. Digan cuándo («noche de pelis el viernes a las 9») y la abro: propongan películas, veten una cada quien, voten, y les aviso antes de empezar.';
export const NIGHT_HERE_ALONE =
  'Es para ver algo en grupo; aquí, a solas, te sirve para elegir película y que te avise.';
export const DAY_BUTTONS = ['hoy', 'mañana', 'el viernes', 'el sábado'] as const;

/** Films being proposed. */
export const openedText = (when: string, zone: string, opener: string | undefined): string =>
  `: ${when} (${zone}).${opener === undefined ? '' : ` La abrió ${opener}.`}`;
export const HOW_TO_PROPOSE = (each: number): string =>
  `Propongan con «propongo Volver» o /noche Volver: ${each} por persona.`;
export const HOW_TO_VETO =
  'Cada quien puede vetar una, con el menú o «veto la de terror». De quién es un veto no lo sabe nadie: no lo guardo.';
export const voteOpens = (when: string): string =>
  `La votación se abre ${when}, o antes con «Votar ya».`;
export const NOTHING_PROPOSED = 'Todavía no hay propuestas.';
export const proposedBy = (name: string | undefined): string =>
  name === undefined ? 'propuesta' : `la propone ${name}`;
export const VETOED = 'vetada';

export const NIGHT_BUTTONS = {
  own: 'Que proponga Butaca',
  vote: 'Votar ya',
  close: 'Cerrar la votación',
  card: 'Ver la ficha',
  history: 'Historial',
} as const;
export const VETO_MENU = 'Vetar una (en secreto)';
export const VOTE_MENU = 'Marca o desmarca las que verías';

/** What came of doing something. */
export const nominatedText = (
  label: string,
  nominated: 'added' | 'already' | 'enough' | 'full' | 'closed',
  each: number,
): string =>
  ({
    added: `Propuesta: ${label}.`,
    already: `${label} ya estaba propuesta.`,
    enough: `Ya propusiste ${each}: deja sitio a las de los demás.`,
    full: 'Ya no caben más propuestas.',
    closed: 'Ya no se proponen películas para esta noche.',
  })[nominated];
export const vetoedText = (vetoed: 'vetoed' | 'used' | 'already' | 'closed'): string =>
  ({
    vetoed: 'Una película menos: alguien la vetó.',
    used: 'Ya usaste tu veto de esta noche.',
    already: 'Esa ya no estaba.',
    closed: 'Ya no se puede vetar.',
  })[vetoed];
export const ownText = (labels: readonly string[], wording: Wording): string =>
  labels.length === 0
    ? 'No encontré nada que proponer que nadie haya visto.'
    : `Propongo ${wording.list(labels)}.`;
export const WHICH_ONE = '¿Cuál de las propuestas?';
export const NOT_YET_VOTING = 'Todavía no se vota: la votación se abre sola, o con «Votar ya».';
export const votedFor = (label: string): string => `Anotado tu voto por ${label}.`;
export const NOT_PROPOSED = (typed: string): string =>
  `Ninguna de las propuestas es «${typed}». Mira las que hay con /noche.`;
export const NEEDS_NIGHT =
  'No hay ninguna noche abierta. Ábrela diciendo cuándo: «noche de pelis el viernes a las 9».';
export const NOTHING_TO_VOTE =
  'Hacen falta propuestas para votar. Propongan alguna, o que proponga yo.';
export const LATE_VOTE = 'Esa votación ya terminó: tu voto no llegó a contar.';
export const NOT_VOTING = 'No hay ninguna votación en marcha.';
export const COUNTING = 'Cierro la votación: cuento los votos y digo qué ganó.';
export const ONLY_OPENER = 'Eso lo hace quien abrió la noche o quien administra el grupo.';
export const ALREADY_OPEN = 'Ya hay una noche en marcha, y aquí va de una en una.';
export const movedText = (when: string): string => `Cambiada: será ${when}.`;
export const OPENED = 'Noche abierta.';
export const PAST = 'Eso ya pasó. Dime otro día u otra hora.';
export const NO_SUCH_DAY = 'Ese día no existe, o no cae en ese día de la semana. ¿Qué día es?';
export const TOO_SOON = 'Queda muy poco para eso: den al menos diez minutos.';
export const TOO_FAR = 'Eso queda a más de un año: elijan algo más cercano.';
export const CANCELLED = 'Noche cancelada. Otra vez será.';
export const zoneSet = (zone: string): string => `Listo: aquí las horas son ${zone}.`;

/** The vote. */
export const POLL_QUESTION = (when: string): string => `¿Qué vemos ${when}?`;
export const VOTE_OPEN = 'A votar: marca todas las que verías.';
export const FIRST_ROUND = (most: number): string =>
  `Son muchas, así que primero pasan ${most}: marca todas las que verías. Luego se vota entre ellas.`;
export const closesText = (when: string): string => `Se cierra ${when}.`;
export const votesText = (votes: number, wording: Wording): string =>
  counted(wording, votes, 'voto');
export const leadingText = (labels: readonly string[], votes: number, wording: Wording): string =>
  votes === 0
    ? 'Todavía no votó nadie.'
    : labels.length === 1
      ? `Va ganando ${labels[0]}, con ${votesText(votes, wording)}.`
      : `Van empatadas ${wording.list(labels)}, con ${votesText(votes, wording)} cada una.`;

/** The result. */
export function winnerText(
  label: string,
  votes: number,
  tied: number,
  candidates: number,
  wording: Wording,
): string {
  if (candidates === 1) return `Gana ${label}: era la única propuesta.`;
  if (votes === 0) {
    return `No votó nadie, así que elegí ${label}: la que mejor le sienta a quien menos le gusta.`;
  }
  const won = `Gana ${label}, con ${votesText(votes, wording)}.`;
  return tied > 1
    ? `${won} Empataban ${wording.integer(tied)}: decide la que mejor le sienta a quien menos le gusta y, si no, la que se propuso antes.`
    : won;
}
export const resultWhen = (when: string): string => `La vemos ${when}.`;
export const NO_FILMS =
  'No quedó ninguna propuesta, así que cancelo la noche. Abran otra cuando quieran.';

/** Before and after. */
export const remindText = (label: string, when: string): string =>
  `En un rato empieza la película: ${label}, ${when}. ¡Vayan haciendo las palomitas!`;
export const askText = (label: string): string => `¿Qué les pareció ${label}?`;
export const RATINGS_ARE_SECRET =
  'La nota de cada quien es privada: aquí solo se ve el promedio de todos.';
export const ratedSoFar = (ratings: number, mean: number | null, wording: Wording): string =>
  mean === null
    ? ratings === 0
      ? 'Todavía no la calificó nadie.'
      : 'Una persona ya la calificó.'
    : `${counted(wording, ratings, 'persona la calificó', 'personas la calificaron')}: ${wording.decimal(mean)} de promedio.`;
export const RATE_BUTTONS: readonly (readonly [label: string, rating: number])[] = [
  ['Me encantó (9)', 9],
  ['Buena (7)', 7],
  ['Regular (5)', 5],
  ['No me gustó (3)', 3],
];
export const POLL_AGAIN =
  'La encuesta desapareció, así que pregunto otra vez. Los votos de antes siguen contando.';

/** The calendar of a place. */
export const eventName = (label: string): string => `${NIGHT_TITLE}: ${label}`;

/** The history. */
export const NO_HISTORY =
  'Aquí todavía no hubo ninguna noche de película. Abran la primera: «noche de pelis el viernes a las 9».';
export const historyText = (nights: number, wording: Wording): string =>
  `${counted(wording, nights, 'noche de película', 'noches de película')} hasta hoy:`;
export const meanText = (mean: number | null, ratings: number, wording: Wording): string =>
  mean === null
    ? ratings === 0
      ? 'sin notas'
      : 'con una sola nota'
    : `${wording.decimal(mean)} de promedio, ${counted(wording, ratings, 'nota')}`;
