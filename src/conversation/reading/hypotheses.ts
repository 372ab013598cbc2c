import type { Classifier, Guess } from '../intents/classifier.ts';
import { isTalk } from '../intents/kinds.ts';
import type { FilterMention } from './filter-mentions.ts';
import type { NameMention } from './name-mentions.ts';
import { clausesOf, compose, type Reading } from './reading.ts';
import type { Reference } from './references.ts';
import type { Message } from './words.ts';

/** A reading with what the classifier makes of it. */
export interface Hypothesis {
  readonly reading: Reading;
  readonly guesses: readonly Guess[];
  /** Higher is likelier: the logarithm of the likeliest intent's confidence, less what the reading leaves out. */
  readonly score: number;
}

export interface Parts {
  readonly message: Message;
  /** All names that words may be, those that overlap among them. */
  readonly names: readonly NameMention[];
  readonly chosen: readonly NameMention[];
  readonly filters: readonly FilterMention[];
  readonly references: readonly Reference[];
  /** Whether a list was shown, which a message may change. */
  readonly goesOn: boolean;
}

/** What it costs to take no notice of a name, for each point of its strength, and of a filter. */
const NAME_DROPPED = 0.55;
/** The same for a name with a capital. */
const CAPITAL_DROPPED = 0.9;
const FILTER_DROPPED = 0.25;
/** The same for small talk, and for more of the same, where a list was shown: "perdón, coreano", "otra más romántica". */
const FILTER_TALKED_OVER = 2;
/** A change of nothing. */
const NOTHING_TO_CHANGE = 0.2;
/** So strong a title may be what words that are also a theme mean: "como Toy Story". */
const TITLE_OVER_FILTER = 1.2;
/** What it costs that words which are all of a theme are a title: "cuánto dura King Kong". */
const TITLE_FOR_THEME = 0.1;
/** A reading whose likeliest intent can't do with what is mentioned. */
const UNFIT = 1.2;
/** A person instead of a film of the same words, or the other way round, for each point of strength between them. */
const SWAPPED = 0.35;
/** What it costs to take one clause for the whole request. */
const CLAUSE_LEFT = 0.3;

/** Intents by what they are about. */
const LIST = /^(?:descubrir|contar|filmografia|refinar|juntos|recomendar)$/;
const FILM = /^(?:dato_|(?:ficha|calificar|vista)$)/;
/** Intents that may be about a film. */
const ANY_FILM = /^(?:pendientes|lista|donde|noche_(?:proponer|vetar|voto|votar))$/;
/** What can't be known of a film or a person: "quién compuso la música de Gladiator". */
const UNKNOWN = /^fuera_(?:detalle|premios|biografia)$/;
const PERSON = /^(?:filmografia|persona|exito_)/;

/** The likeliest of the ways in which a message can be read: which words are names, which are filters, which just words. */
export function likeliest(parts: Parts, classifier: Classifier): Hypothesis {
  const hypotheses = nameSets(parts).flatMap(({ names, cost }) =>
    filterSets(parts, names).map((filters) =>
      hypothesis(
        compose(parts.message, names, filters.kept, parts.references),
        { ...parts, filters: filters.of },
        classifier,
        cost + filters.cost,
      ),
    ),
  );
  return hypotheses.reduce((best, one) => (one.score > best.score ? one : best));
}

/** Filters to read a message with, those of which one that is missing is left out, and what that costs. */
interface FilterSet {
  readonly kept: readonly FilterMention[];
  readonly of: readonly FilterMention[];
  readonly cost: number;
}

/** "Con robots": what a film has, or is about, is no film. */
const HOLDS = /^(?:con|sobre|tenga|haya|hay)$/;

/** All filters; those that no title typed in full has the words of; none. */
function filterSets(
  { message: { words }, filters }: Parts,
  names: readonly NameMention[],
): readonly FilterSet[] {
  const titles = names.filter(
    ({ exact, strength, from }) =>
      exact && strength > TITLE_OVER_FILTER && !HOLDS.test(words[from - 1]?.spelled ?? ''),
  );
  const beside = filters.filter(
    (filter) =>
      !titles.some(({ from, to }) => {
        const [first, last] = [words[from], words[to - 1]];
        return first && last && has({ start: first.start, end: last.end }, filter);
      }),
  );
  const cost = beside.length > 0 ? 0 : TITLE_FOR_THEME;
  return [
    { kept: filters, of: filters, cost: 0 },
    ...(beside.length < filters.length ? [{ kept: beside, of: beside, cost }] : []),
    { kept: [], of: filters, cost: 0 },
  ];
}

/** The names as chosen; with each that may also be of the other kind swapped; without each; without any. */
function nameSets({
  message,
  names,
  chosen,
}: Parts): { names: readonly NameMention[]; cost: number }[] {
  const sets: { names: readonly NameMention[]; cost: number }[] = [{ names: chosen, cost: 0 }];
  for (const [place, name] of chosen.entries()) {
    const rival = names.find(
      (other) => other.kind !== name.kind && other.from === name.from && other.to === name.to,
    );
    if (rival) {
      const cost = SWAPPED * Math.max(0, name.strength - rival.strength);
      sets.push({ names: chosen.with(place, rival), cost });
    }
    if (chosen.length > 1) {
      sets.push({ names: chosen.toSpliced(place, 1), cost: droppedCost(name, message) });
    }
  }
  const all = chosen.reduce((sum, name) => sum + droppedCost(name, message), 0);
  if (chosen.length > 0) sets.push({ names: [], cost: all });
  return sets;
}

/** Whether a name has the words of a filter: all of a theme's, which may be called after it, or more than a filter's. */
function has({ start, end }: Span, { option, ...filter }: FilterMention): boolean {
  const inside = start <= filter.start && filter.end <= end;
  return inside && (option === 'tema' || end - start > filter.end - filter.start);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const surenessOf = ({ guesses, left }: { guesses: readonly Guess[]; left: number }): number =>
  Math.log((guesses[0]?.confidence ?? 0) + 1e-9) - left;

const droppedCost = ({ from, to, strength }: NameMention, { words }: Message): number =>
  strength *
  (words.slice(from, to).some(({ capital }) => capital) ? CAPITAL_DROPPED : NAME_DROPPED);

function hypothesis(
  reading: Reading,
  { filters, goesOn }: Parts,
  classifier: Classifier,
  cost: number,
): Hypothesis {
  const { guesses, left } = [
    { guesses: classifier.classify(reading.pattern), left: 0 },
    ...clausesOf(reading).map((pattern) => ({
      guesses: classifier.classify(pattern),
      left: CLAUSE_LEFT,
    })),
  ].reduce((best, one) => (surenessOf(one) > surenessOf(best) ? one : best));
  const [{ intent } = { intent: '' }] = guesses;
  const confidence = confidenceOf(guesses);
  const dropped = filters.filter(
    (one) => !reading.filters.includes(one) && !reading.spoken.some((name) => has(name, one)),
  ).length;
  const dropCost =
    LIST.test(intent) || PERSON.test(intent)
      ? FILTER_DROPPED * 3
      : goesOn && (isTalk(intent) || intent === 'otras')
        ? FILTER_TALKED_OVER
        : FILTER_DROPPED;
  // A fact has no use for them.
  const useless = FILM.test(intent) || ANY_FILM.test(intent) ? reading.filters.length : 0;
  const score =
    Math.log(confidence + 1e-9) -
    cost -
    left -
    dropped * dropCost -
    useless * FILTER_DROPPED -
    (intent === 'refinar' && !goesOn ? NOTHING_TO_CHANGE : 0) -
    UNFIT * unfit(intent, reading);
  return { reading, guesses, score };
}

/** A list that is asked for or changed is the same list: "cine negro con Bogart" is one as well as the other. */
function confidenceOf(guesses: readonly Guess[]): number {
  const [{ intent, confidence } = { intent: '', confidence: 0 }] = guesses;
  if (!LISTS_FILMS.has(intent)) return confidence;
  return guesses.reduce((sum, one) => sum + (LISTS_FILMS.has(one.intent) ? one.confidence : 0), 0);
}
const LISTS_FILMS: ReadonlySet<string> = new Set(['descubrir', 'refinar']);

const isLeftOut = ({ kind, negated }: Reading['spoken'][number]): boolean =>
  kind === 'movie' && negated;

/**
 * How little an intent can do with what the message mentions, 0–1; what is missing may come from the talk.
 * A person beside a film may only tell which film is meant: "Cleopatra, la de Elizabeth Taylor".
 */
function unfit(intent: string, reading: Reading): number {
  if (fits(intent, reading)) return 0;
  const movies = reading.spoken.filter(({ kind }) => kind === 'movie').length;
  return FILM.test(intent) && movies === 1 ? 0.3 : 1;
}

function fits(intent: string, { spoken: all, filters }: Reading): boolean {
  // "Que no sea Pulp Fiction" leaves a film out of whatever is asked for.
  const spoken = LIST.test(intent) ? all.filter((one) => !isLeftOut(one)) : all;
  const movies = spoken.filter(({ kind }) => kind === 'movie').length;
  const people = spoken.length - movies;
  if (intent === 'comparar') return movies > 1;
  if (intent === 'comparar_personas') return people > 1 && movies === 0;
  if (intent === 'juntos') return people > 1;
  if (intent === 'recomendar') return movies > 0;
  if (intent === 'saga_completa')
    return movies === 1 || filters.some(({ option }) => option === 'saga');
  if (intent === 'dato_papel') return movies === 1 && people === 1;
  if (FILM.test(intent)) return movies === 1 && people === 0;
  if (ANY_FILM.test(intent)) return movies < 2 && people === 0;
  if (intent === 'descubrir') return movies === 0 || filters.length > 0;
  if (intent === 'contar') return movies === 0;
  if (UNKNOWN.test(intent)) return movies + people < 3;
  if (intent === 'refinar') return filters.length > 0 || people > 0;
  if (PERSON.test(intent)) return people > 0 && movies === 0;
  return movies + people === 0;
}
