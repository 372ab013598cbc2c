import type { Mentions } from '../core/mentions.ts';
import { asksTo } from '../spanish/verbs.ts';
import type { Guess } from './intents/classifier.ts';
import { ABOUT_FILM, ABOUT_MEMBERS, ABOUT_PERSON, best, KEEPS_FILM } from './intents/kinds.ts';
import type { Thread } from './memory/thread.ts';
import type { FilterMention } from './reading/filter-mentions.ts';
import { SMALL } from './reading/name-strength.ts';
import type { Reading } from './reading/reading.ts';
import { type StrangeTitle, strangeTitle } from './reading/strange-name.ts';
import type { Understanding } from './reading/understanding.ts';
import { smallTalk } from './small-talk.ts';
import { CARRIED, LIKELY, SURE, TALKS } from './thresholds.ts';

/** "¿De qué hace Darín?" */
const PART_ASKED = /de que (?:la )?hac|que papel|que personaje|a quien interpreta|de quien hac/u;
/** So sure a question about the film at hand must be, whose words are also filters. */
const PLAINLY = 0.8;
/** "Me aburro" speaks of nobody. */
const ASKS_FOR_ANYTHING = /^(?:descubrir|para_|ayuda|acerca|gustos)/;

/** "Su peor película": whose it is was said before. */
const THEIRS =
  /^[^a-z]*(?:(?:y|e|pero|cual es|cuales son|dime|muestrame) )*sus? (?:[a-z]+ )*(?:pelicula|peliculas|filmografia)(?![a-z])/u;

/** "¿Dónde la veo?" */
export const WHERE = 'donde';
/** What may stand beside it: on which service, in which country. */
const BESIDE_WHERE: ReadonlySet<FilterMention['option']> = new Set(['en', 'pais']);

const isWithin = (
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean => one.start >= other.start && one.end <= other.end;

/** "Esa wea": a word that is nobody's may also point at what was spoken of. */
const POINTS = /(?<![a-z])(?:es[aeo]s?|est[aeo]s?|aquel(?:la)?|mism[ao])(?![a-z])/u;

/** Whether words that may be a title are the last of a message that points at nothing else. */
const endsWith = ({ message: { plain } }: Reading, { end }: StrangeTitle): boolean =>
  !/[a-z0-9]/u.test(plain.slice(end)) && !POINTS.test(plain);

/** So sure a request for films must be, that names none, to be no question about the film at hand. */
const ANEW = 0.6;

/** The message with the film or person that is being talked about in place of one that it doesn't name. */
export function carry(
  reading: Reading,
  said: Mentions,
  guesses: readonly Guess[],
  thread: Thread,
  services: Understanding,
): { mentions: Mentions; guesses: readonly Guess[] } {
  const { classifier } = services;
  const strange = strangeTitle(reading, services);
  // "Toy stori" is one title, though "toy" alone sounds like another.
  const whole = strange && reading.spoken.every((one) => isWithin(one, strange));
  if (strange && whole) {
    const withTitle = classifier.classify(strange.pattern);
    const { intent, confidence } = best(withTitle);
    const likely = strange.confidence >= LIKELY && ABOUT_FILM.test(intent);
    const keeps = KEEPS_FILM.test(intent) && said.movies.length === 0;
    // A name and nothing else may be anybody's: it is looked up.
    const isBare = strange.pattern.every((word) => word === '{pelicula}' || SMALL.has(word));
    if (isBare) return { mentions: said, guesses };
    const another =
      ABOUT_FILM.test(intent) && endsWith(reading, strange) && said.movies.length === 0;
    if (confidence >= CARRIED && (keeps || likely || another)) {
      return { mentions: { ...said, movies: [strange.text] }, guesses: withTitle };
    }
  }
  if (thread.movie !== undefined && said.movies.length === 0 && said.people.length === 1) {
    const withMovie = classifier.classify([...reading.pattern, 'en', '{pelicula}']);
    const top = best(withMovie);
    const asked = PART_ASKED.test(reading.message.plain);
    if (asked && top.intent === 'dato_papel' && top.confidence >= CARRIED) {
      return { mentions: { ...said, movies: [`id:${thread.movie}`] }, guesses: withMovie };
    }
  }
  const own = best(guesses);
  const elsewhere = own.confidence >= SURE && ABOUT_MEMBERS.test(own.intent);
  const first = firstInOrder(thread);
  const movie = thread.movie ?? (thread.list.length === 1 ? thread.list[0] : first);
  if (movie !== undefined && !elsewhere && said.movies.length === 0 && said.people.length === 0) {
    const withMovie = classifier.classify([...reading.pattern, '{pelicula}']);
    const top = best(withMovie);
    const anew = own.intent === 'descubrir' && own.confidence >= ANEW;
    if (anew && reading.filters.length === 0) return { mentions: said, guesses };
    if (first && !QUESTION.test(top.intent)) return { mentions: said, guesses };
    const keeps = KEEPS_FILM.test(top.intent) && asksTo('keepIt', reading.message.plain);
    // Its card, which was shown, is only asked for by who says so.
    const card = top.intent === 'ficha' && own.intent !== 'ficha';
    const asks = keeps || (ABOUT_FILM.test(top.intent) && !card) || ABOUT_FILM.test(own.intent);
    const talks = smallTalk(own.intent, '') !== undefined && own.confidence > 0.7;
    const about = { ...said, movies: [`id:${movie}`] };
    const beside = top.intent === WHERE ? BESIDE_WHERE : undefined;
    const alone = reading.filters.every(({ option }) => beside?.has(option));
    if (asks && !talks && confidenceOf(withMovie, top) >= CARRIED && alone) {
      return { mentions: about, guesses: withMovie };
    }
    // "¿Es muy larga?" asks that of the film, though its words could narrow a list.
    const words = reading.message.words.flatMap(({ spelled }) => spelled.split(' '));
    const plainly = classifier.classify([...words, '{pelicula}']);
    const question = best(plainly);
    if (/^dato_/.test(question.intent) && question.confidence >= PLAINLY && !talks) {
      return { mentions: { ...about, filters: {} }, guesses: plainly };
    }
  }
  const other =
    !THEIRS.test(reading.message.plain) &&
    ((own.confidence >= TALKS && !ABOUT_PERSON.test(own.intent)) ||
      (own.confidence >= SURE && ASKS_FOR_ANYTHING.test(own.intent)));
  if (
    thread.person !== undefined &&
    !other &&
    said.people.length === 0 &&
    said.movies.length === 0
  ) {
    const withPerson = classifier.classify([...reading.pattern, '{persona}']);
    const top = best(withPerson);
    if (ABOUT_PERSON.test(top.intent) && top.confidence >= CARRIED) {
      return { mentions: { ...said, people: [`id:${thread.person}`] }, guesses: withPerson };
    }
  }
  return { mentions: said, guesses };
}

/** What is asked of a film that was found in a list, and never of one that was only shown. */
const QUESTION = /^(?:dato_|donde$)/;

/** "¿Cuál es la más larga?": of films that were asked for in an order the first. */
const firstInOrder = ({ movie, list, listed }: Thread): number | undefined =>
  movie === undefined && list.length > 1 && listed?.request.args['orden'] !== undefined
    ? list[0]
    : undefined;

/** "La vi ayer, un 8" surely says that a film was seen, with a rating or without. */
const confidenceOf = (guesses: readonly Guess[], top: Guess): number =>
  SEEN.has(top.intent)
    ? guesses.reduce((sum, one) => sum + (SEEN.has(one.intent) ? one.confidence : 0), 0)
    : top.confidence;
const SEEN: ReadonlySet<string> = new Set(['calificar', 'vista']);
