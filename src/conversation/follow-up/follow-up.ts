import type { Interpretation } from '../../core/dispatcher.ts';
import { NO_MORE, NOTHING_SHOWN } from '../../wording/films-shown.ts';
import type { Guess } from '../intents/classifier.ts';
import { best } from '../intents/kinds.ts';
import { asDiscovery } from '../memory/list-request.ts';
import type { Thread } from '../memory/thread.ts';
import { asksForAnother } from '../reading/asks-for-another.ts';
import { mentionsOf } from '../reading/command-mentions.ts';
import type { Reading } from '../reading/reading.ts';
import type { Understanding } from '../reading/understanding.ts';
import { outside, say, smallTalk } from '../small-talk.ts';
import { SURE, TALKS } from '../thresholds.ts';

import { GOES_ON, goesOn } from './follow-up-words.ts';
import { keptOtherwise, ratedAgain } from './kept-again.ts';
import { refine } from './refine.ts';
import { askAgain, compareAgain, playsInIt, whereElse } from './same-question.ts';

/** "A ver cuáles son": the films that were counted. */
const WHICH =
  /(?:cuales son|cuales eran|dimelas|decimelas|muestra(?:me)?las|mostra(?:me)?las|ensename?las|que peliculas son|listal[ao]s|nombralas)/u;
/** "Otras de ella": goes on with a person's films. */
const OTHERS =
  /^(?:y |a ver |dale |dame |dime |quiero |pon |tienes )*(?:otr[ao]s?|mas)(?: (?:peliculas?|mas))?(?![a-z])/u;

/** "¿Cuántas hay?": the same films, counted. */
const HOW_MANY =
  /^(?:y )?cuant[ao]s (?:hay|son|tienes|encontraste|existen|peliculas son)(?: en total)?[?!. ]*$/u;
/** "¿Y cuál me recomendás?": what was shown first is what fits best. */
const PICK =
  /^(?:y |entonces |bueno |ok |dale |pero |de (?:todas )?(?:esas|estas|ellas) )*cual (?:de (?:todas )?(?:esas|estas|ellas) )?(?:me |nos )?(?:recomend|recomiend|aconsej|suger|sugier|eleg|elig|elij|escog|escoj|veo|vemos|miro|pongo|ponemos)[a-z]*(?: (?:vos|tu|usted|de (?:todas )?(?:esas|estas|ellas)))?[?!. ]*$/u;
/** So sure a question about the film at hand must be, whose words could also change the list. */
const PLAINLY = 0.8;

/** "¿Y qué retorno tuvo?" asks that of the film that was last spoken of, not of the list before it. */
function isOfTheFilm(
  { message }: Reading,
  { request, listed, movie }: Thread,
  { classifier }: Understanding,
): boolean {
  if (movie === undefined || request === listed?.request) return false;
  if (
    !/(?<![a-z])(?:tuvo|tiene|fue|hizo|es|esta|vale|dura|duro|costo|gano|recaudo)(?![a-z])/u.test(
      message.plain,
    )
  )
    return false;
  const words = message.words.flatMap(({ spelled }) => spelled.split(' '));
  const guesses = classifier.classify([...words, '{pelicula}']);
  const sure = guesses
    .filter((one) => one.intent.startsWith('dato_'))
    .reduce((sum, one) => sum + one.confidence, 0);
  return best(guesses).intent.startsWith('dato_') && sure >= PLAINLY;
}

/** What is asked of several persons by their names is no change of a list. */
const SEVERAL_PEOPLE: ReadonlySet<string> = new Set(['juntos', 'comparar_personas']);

/** What only makes sense after something: more of it, a change of it, a correction, another like it. */
export async function followUp(
  reading: Reading,
  guesses: readonly Guess[],
  thread: Thread,
  services: Understanding,
): Promise<Interpretation | undefined> {
  const [{ intent, confidence } = { intent: '', confidence: 0 }] = guesses;
  const { listed } = thread;
  const mentions = mentionsOf(reading);
  const text = reading.message.plain.replace(/^[^\p{L}\p{N}]+/u, '');
  const again =
    askAgain(reading, thread) ??
    compareAgain(reading, thread) ??
    whereElse(reading, thread) ??
    playsInIt(reading, thread) ??
    ratedAgain(reading, thread) ??
    keptOtherwise(reading, thread);
  if (again) return { kind: 'run', request: again };

  const sure = confidence >= SURE;
  const sameAsBefore = reading.spoken.every(({ referred }) => referred);
  const others =
    asksForAnother(reading.message) ||
    (OTHERS.test(text) && mentions.people.length > 0 && sameAsBefore);
  if (listed && ((sure && intent === 'otras') || others) && reading.filters.length === 0) {
    const about = mentions.people[0];
    const same = about === undefined || (listed.request.args['persona'] ?? '').includes(about);
    if (same) return listed.more ? { kind: 'press', target: listed.more } : say(NO_MORE);
  }
  if (sure && intent === 'similar_a_esta' && mentions.movies.length === 0) {
    const movie = thread.movie ?? thread.list[0];
    if (movie === undefined) return say(NOTHING_SHOWN);
    const route = services.routes.get('recomendar');
    const args = route?.read({ ...mentions, movies: [`id:${movie}`] });
    return route && args && { kind: 'run', request: { command: route.command, args } };
  }
  if (!listed) return undefined;
  const [likeliest] = thread.list;
  if (PICK.test(text) && reading.filters.length === 0 && likeliest !== undefined) {
    return { kind: 'run', request: { command: 'ficha', args: { titulo: `id:${likeliest}` } } };
  }
  const { request } = listed;
  if (request.command === 'contar' && WHICH.test(text)) {
    return { kind: 'run', request: { ...asDiscovery(request), command: 'descubrir' } };
  }
  if (HOW_MANY.test(text) && request.command !== 'recomendacion') {
    return { kind: 'run', request: { ...asDiscovery(request), command: 'contar' } };
  }
  // "Tenemos Netflix" says what they have, and changes no list.
  if (sure && intent === 'servicios') return undefined;
  if (isOfTheFilm(reading, thread, services)) return undefined;
  const named = reading.spoken.filter(({ kind, referred }) => kind === 'person' && !referred);
  if (sure && SEVERAL_PEOPLE.has(intent) && named.length > 1) return undefined;
  const talks = smallTalk(intent, '') !== undefined || outside(intent, '') !== undefined;
  if (talks && confidence > TALKS && !GOES_ON.test(text)) return undefined;
  const likely = intent === 'refinar' && confidence > 0.3;
  const wantsFilm = reading.spoken.some(({ kind, negated }) => kind === 'movie' && !negated);
  if (wantsFilm || !goesOn(reading, likely)) return undefined;
  return { kind: 'run', request: await refine(request, reading, services) };
}
