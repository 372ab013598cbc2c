import type { CommandRequest } from '../../core/dispatcher.ts';
import { comparisonIn } from '../../spanish/comparisons.ts';
import type { Thread } from '../memory/thread.ts';
import type { FilterMention } from '../reading/filter-mentions.ts';
import { filterArgs, type Reading } from '../reading/reading.ts';

/** Commands that say one thing of a film: the same can be asked of another. */
const ABOUT_ONE: ReadonlySet<string> = new Set([
  'dato',
  'score_titulo',
  'votos_titulo',
  'recomendacion',
  'donde',
]);

/** Words that ask nothing beside a film: "¿y la segunda?", "no, digo la de 1998", "me refería a la original". */
const ELLIPSIS = new Set(
  'y e i pero la el lo los las de del en a al con esa ese esta este es son que tal ahora o entonces otra no nono perdon digo dije decia quise decir queria me referia refiero hablo hablaba pregunto por esa si sino mejor era eso tambien cual pusiste dijiste mencionaste nombraste diste mostraste quiero quise'.split(
    ' ',
  ),
);

/**
 * The last question again, about the film that a message names and says nothing else of.
 * @returns undefined where it asks for something, or nothing was asked before
 */
export function askAgain(reading: Reading, { request }: Thread): CommandRequest | undefined {
  const { spoken, filters, pattern } = reading;
  const [film, another] = spoken.filter(({ kind, negated }) => kind === 'movie' && !negated);
  if (!request || !film || another || film.id === undefined || filters.length > 0) return undefined;
  if (!ABOUT_ONE.has(request.command) && request.command !== 'ficha') return undefined;
  if (spoken.some(({ kind }) => kind === 'person')) return undefined;
  if (!pattern.every((word) => /^\{pelicula2?\}$/.test(word) || ELLIPSIS.has(word)))
    return undefined;
  // A title alone opens its card: it is a new question.
  if (!film.referred && pattern.length === 1) return undefined;
  return { command: request.command, args: { ...request.args, titulo: `id:${film.id}` } };
}

/** What may be asked anew of where a film can be watched: on another service, in another country. */
const WHERE_ELSE: ReadonlySet<FilterMention['option']> = new Set(['en', 'pais']);

/** Where the same film can be watched, on the service or in the country that a message names and says nothing else of. */
export function whereElse(
  { spoken, filters, pattern }: Reading,
  { request }: Thread,
): CommandRequest | undefined {
  if (request?.command !== 'donde' || spoken.some(({ referred }) => !referred)) return undefined;
  if (filters.length === 0 || !filters.every(({ option }) => WHERE_ELSE.has(option)))
    return undefined;
  const isAlone = pattern.every((word) => word.startsWith('{') || ELLIPSIS.has(word));
  return isAlone
    ? { command: 'donde', args: { ...request.args, ...filterArgs(filters) } }
    : undefined;
}

/** "De las dos": the film at hand and the one before it. */
const OF_BOTH =
  /(?<![a-z])(?:de|entre) (?:las|los|esas|esos|estas) dos(?![a-z])|(?<![a-z])(?:de )?ambas(?![a-z])/u;

/** The films that were compared, by what a message asks for now: "¿y cuál dura más?". */
export function compareAgain(reading: Reading, thread: Thread): CommandRequest | undefined {
  const { request, movie, before } = thread;
  const both = OF_BOTH.test(reading.message.plain) && movie !== undefined && before !== undefined;
  if (request?.command !== 'comparar' && both) {
    const por = comparisonIn(reading.message.plain.replace(OF_BOTH, ''));
    const titulos = `id:${before}+id:${movie}`;
    return { command: 'comparar', args: { titulos, ...(por && { por }) } };
  }
  if (request?.command !== 'comparar') return undefined;
  if (reading.spoken.some(({ kind, referred }) => kind === 'movie' && !referred)) return undefined;
  const por = comparisonIn(reading.message.plain);
  return por && { command: 'comparar', args: { ...request.args, por } };
}

/** "¿Y sale Penélope Cruz?", said of a film. */
const PLAYS =
  /^(?:(?:y|e|pero|ahi|tambien|oye|che|en (?:esa|ella)) )*(?:sale|actua|aparece|trabaja|participa)(?: tambien| ahi)? /u;

/** Whether somebody is in the film that was last spoken of. */
export function playsInIt(
  { message, spoken, filters }: Reading,
  { request, listed, movie }: Thread,
): CommandRequest | undefined {
  const [person, another] = spoken;
  const ofFilm = movie !== undefined && request !== listed?.request;
  if (!ofFilm || another || filters.length > 0 || person?.kind !== 'person') return undefined;
  const text = message.plain.replace(/^[^a-z]+/u, '');
  return PLAYS.test(text) && person.id !== undefined
    ? {
        command: 'dato',
        args: { titulo: `id:${movie}`, dato: 'papel', persona: `id:${person.id}` },
      }
    : undefined;
}
