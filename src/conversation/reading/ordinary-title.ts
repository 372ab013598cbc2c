import { ABOUT_FILM, best, isTalk } from '../intents/kinds.ts';
import { CARRIED, SURE } from '../thresholds.ts';
import { type Hypothesis, likeliest, type Parts } from './hypotheses.ts';
import type { NameMention } from './name-mentions.ts';
import { SMALL } from './name-strength.ts';
import type { Understanding } from './understanding.ts';
import type { Word } from './words.ts';

/** A question that is clearly about something else needs no film. */
const CLEAR = 0.75;
const ORDINARY_TITLE_MAX = 9;
const STRONG = 2;
/** Of two titles within the same words the longer one is meant. */
const LONGER = 0.15;
/** So sure a question without the title must be that it is none. */
const SAME_QUESTION = 0.1;
/** "Quiero saber de La cosa" opens a card, where the rest of the message asks for one and the title is no small word. */
const CARD_SURE = 0.9;
const CARD_TITLE = 5;
const LONG_TITLE = 3;
const REFERS = /^(?:referir|corregir)$/;
const OTHERS_BESIDE = /(?<![a-z])(?:o|u|y|e|vs|contra|que)(?![a-z])/u;
/** Films of such short titles are only meant where none is being spoken of. */
const SHORT_TITLE = 3;

/**
 * A title made of words that people also ask with ("Volver", "Up") is only found where a film is asked about and
 * none is named: of the exact titles among the words, the one that makes the question most likely.
 * @param spokenOf whether a film is being spoken of, which the question may be about
 */
export function withOrdinaryTitle(
  before: Hypothesis,
  parts: Parts,
  spokenOf: boolean,
  { classifier, finder }: Pick<Understanding, 'classifier' | 'finder'>,
): Hypothesis {
  const { intent, confidence } = best(before.guesses);
  const named = before.reading.spoken.filter(({ kind }) => kind === 'movie').length;
  // "El origen o Interestelar": two films are compared, and one of them is of ordinary words.
  const compares = named === 1 && OTHERS_BESIDE.test(parts.message.plain);
  if (named > 0 && !compares) return before;
  const talks = isTalk(intent) && confidence > SURE;
  // "Perdida, la de 2014": what refers to nothing that was shown has its title beside it.
  const refers = !spokenOf && REFERS.test(intent);
  const about = talks || compares || refers || ABOUT_FILM.test(intent);
  if (!about && confidence > CLEAR) return before;
  const carried = spokenOf
    ? best(classifier.classify([...before.reading.pattern, '{pelicula}']))
    : { intent: '', confidence: 0 };
  const asked = ABOUT_FILM.test(carried.intent) && carried.confidence >= CARRIED;
  const { words } = parts.message;
  let found: Hypothesis | undefined;
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + ORDINARY_TITLE_MAX); to > from; to--) {
      const span = words.slice(from, to);
      const text = span.map((word) => word.text).join(' ');
      // "Vi volber anoche": what is written by ear may be a title too.
      const heard = span.map((word) => word.spelled).join(' ');
      const small = to - from === 1 && SMALL.has(text) && !words[from]?.capital && text !== 'no';
      const taken = parts.chosen.some((other) => other.from < to && from < other.to);
      const short = spokenOf && text.length <= SHORT_TITLE;
      // What is no talk after all has a title that nobody says by chance.
      if (talks && to - from < LONG_TITLE) continue;
      const filters = parts.filters.some(
        ({ start, end }) =>
          start < (words[to - 1]?.end ?? 0) &&
          (words[from]?.start ?? 0) < end &&
          (start < (words[from]?.start ?? 0) || end > (words[to - 1]?.end ?? 0)),
      );
      const [movie] =
        text.length < 2 || taken || short || small || filters
          ? []
          : [...finder.moviesTitled(text), ...(isSlip(span) ? finder.moviesTitled(heard) : [])];
      if (!movie || (from === 0 && to === words.length)) continue;
      const name: NameMention = {
        kind: 'movie',
        from,
        to,
        id: movie.id,
        confidence: 1,
        strength: STRONG,
        exact: true,
      };
      const candidate = likeliest({ ...parts, chosen: [...parts.chosen, name] }, classifier);
      const guess = best(candidate.guesses);
      const card =
        guess.intent === 'ficha' && (guess.confidence < CARD_SURE || text.length < CARD_TITLE);
      if (!ABOUT_FILM.test(guess.intent) || card) continue;
      const other = guess.intent !== 'comparar' || guess.confidence < CLEAR;
      if (compares && (other || isPartOfQuestion(text))) continue;
      // "No la vi", "no me gusta el terror" speak of no film called "No".
      if ((guess.intent === 'vista' || from === 0) && text === 'no') continue;
      // "¿Cuánto dura?" asks that of the film at hand, not what "Dura" took.
      const elsewhere = guess.intent !== carried.intent || isPartOfQuestion(text);
      if (asked && (elsewhere || guess.confidence < carried.confidence - SAME_QUESTION)) continue;
      const score = candidate.score + LONGER * (to - from);
      if (!found || score > found.score) found = { ...candidate, score };
    }
  }
  const wins = found && (best(found.guesses).confidence > 0.6 || found.score > before.score);
  return wins && found ? found : before;
}

/** Whether words were meant otherwise than they are typed, by more than what chats leave out. */
const isSlip = (span: readonly Word[]): boolean =>
  span.some(({ text, spelled }) => text !== spelled && text.length >= SLIP_MIN);
/** Shorter ones stand for words of every question: "kien", "q". */
const SLIP_MIN = 5;

/** Words that a question is made of, whatever it asks. */
const isPartOfQuestion = (text: string): boolean =>
  /^(?:dura|sale|salen|actua|trata|va|cuanto|quien|es|el|la|director|directora|nota|ano|cual|que|donde|cuando|otra|otras|mas|saga|recaudo|costo|gano|primera|segunda|tercera)$/.test(
    text,
  );
