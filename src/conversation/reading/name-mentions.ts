import { fold } from '../../core/text.ts';
import type { Finder, MovieMatch, PersonMatch } from '../../finder/finder.ts';
import { isCommonNoun, isOrdinary, SMALL, strengthOf, type Vocabulary } from './name-strength.ts';
import { isAddress, type Word } from './words.ts';

/** A film or a person that some words of a message may name. */
export interface NameMention {
  readonly kind: 'movie' | 'person';
  /** Places of words: the end is not included. */
  readonly from: number;
  readonly to: number;
  readonly id: number;
  /** 0–1, the finder's. */
  readonly confidence: number;
  /** How much these words speak for being a name; names that overlap compete by it. */
  readonly strength: number;
  /** Whether it is written exactly so. */
  readonly exact: boolean;
}

/** Below, words are no name of anything. */
const LEAST = 0.6;
const LEAST_WHOLE = 0.5;
/** A surname alone is nobody's for sure; who is so many times likelier than the next is meant. */
const LEAST_SURNAME = 0.4;
const SURNAME_LEAD = 2;

/** They join two names, and begin or end none. */
const JOINTS = new Set(['y', 'e', 'o', 'u', 'ni', 'con', 'que', 'pero', 'como', 'vs', 'contra']);
/** The films and persons that a message may name, overlapping ones among them; the strongest first. */
export function findNames(
  words: readonly Word[],
  vocabulary: Vocabulary,
  finder: Finder,
): NameMention[] {
  const mentions = finder
    .spans(
      words.map(({ text }) => text),
      vocabulary.knows,
    )
    .mentions();
  const names = mentions.flatMap(({ start, end, movies, people: [person, rival] }) => {
    const movie = ofOneTitle(movies) ?? ofOneSaga(movies, vocabulary) ?? movies[0];
    const span = words.slice(start, end);
    const addresses = span.some(({ spelled }) => isAddress(spelled));
    if (addresses && span.every(({ spelled, text }) => isAddress(spelled) || SMALL.has(text)))
      return [];
    const [first, last] = [span[0], span.at(-1)];
    const joins = !first || !last || JOINTS.has(first.text) || JOINTS.has(last.text);
    // "Tarantino o": nobody is called so, and whoever is meant is found nowhere else.
    const elsewhere = mentions.some(
      (one) => one.start !== start && person && one.people[0]?.id === person.id,
    );
    const at = joins && !elsewhere ? withoutJoints(words, start, end) : { start, end };
    const rest = words.slice(at.start, at.end);
    const isNamed = rest.length > 0 && (!joins || rest.length < span.length);
    const alone = span.length === 1 && (first?.text !== first?.spelled || joins);
    if (alone) return [];
    return [
      ...(movie && (movie.exact || !joins) && movie.confidence >= LEAST
        ? [movieMention(movie, ...trimmed(words, start, end, movie.matched), vocabulary)]
        : []),
      ...(person &&
      isNamed &&
      !isCommonNoun(rest, vocabulary) &&
      (person.confidence >= leastOf(rest, vocabulary) || isSurname(rest, person, rival, vocabulary))
        ? [personMention(person, ...trimmed(words, at.start, at.end, person.name), vocabulary)]
        : []),
    ];
  });
  return [
    ...names,
    ...namesOfPairs(words, names, vocabulary, finder),
    ...directorsCalled(words, names, vocabulary, finder),
  ]
    .map((name) => (isLikened(name, words) ? { ...name, strength: LIKENED } : name))
    .sort((a, b) => b.strength - a.strength || a.from - b.from);
}

/** Places of words without those at both ends that join two names. */
function withoutJoints(
  words: readonly Word[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const isJoint = (place: number): boolean => JOINTS.has(words[place]?.text ?? '');
  let [start, end] = [from, to];
  while (start < end && isJoint(start)) start += 1;
  while (start < end && isJoint(end - 1)) end -= 1;
  return { start, end };
}

/** "Algo como Terminator: la salvación": what ends a message so is a film, whatever words it is made of. */
const LIKENED = 1.6;
const LIKE = /^(?:como|tipo|estilo)$/;
const SIMILAR = /^(?:parec|similar)/;
const LONG = 2;

function isLikened(
  { kind, exact, strength, from, to }: NameMention,
  words: readonly Word[],
): boolean {
  const before = words[from - 1]?.spelled ?? '';
  const cue = LIKE.test(before) || (before === 'a' && SIMILAR.test(words[from - 2]?.spelled ?? ''));
  const ends = to === words.length || /^\d{4}$/.test(words[to]?.text ?? '');
  return kind === 'movie' && exact && strength < LIKENED && to - from >= LONG && cue && ends;
}

/** Several words that are nothing else are a name, though none of them is spelled as it should be. */
const leastOf = (span: readonly Word[], vocabulary: Vocabulary): number =>
  span.length > 1 && !span.some((word) => isOrdinary(word, vocabulary)) ? LEAST_WHOLE : LEAST;

/** So many pairs of words are looked up by themselves. */
const PAIRS_MAX = 2;

/** "Martin Corsese", "Darin Aronofsky": two words beside each other, one of which alone would be another's name. */
function namesOfPairs(
  words: readonly Word[],
  names: readonly NameMention[],
  vocabulary: Vocabulary,
  finder: Finder,
): NameMention[] {
  const starts = words.flatMap((word, from) => {
    const next = words[from + 1];
    const strange = next && !isOrdinary(word, vocabulary) && !isOrdinary(next, vocabulary);
    const known = names.some((name) => name.from <= from && name.to >= from + 2);
    const part = names.some((name) => name.from < from + 2 && from < name.to);
    return strange && part && !known ? [from] : [];
  });
  return starts.slice(0, PAIRS_MAX).flatMap((from) => {
    const span = words.slice(from, from + 2);
    const [person] = finder.people(span.map(({ text }) => text).join(' '), { limit: 1 });
    return person && person.confidence >= LEAST_WHOLE
      ? [personMention(person, span, { from, to: from + 2 }, vocabulary)]
      : [];
  });
}

/** "La mejor de Bergman", "dirigida por Allen": of all who are called so a director is meant. */
function directorsCalled(
  words: readonly Word[],
  names: readonly NameMention[],
  vocabulary: Vocabulary,
  finder: Finder,
): NameMention[] {
  const from = words.findIndex(
    (word, place) =>
      !isOrdinary(word, vocabulary) &&
      DIRECTED.test(`${words[place - 2]?.spelled ?? ''} ${words[place - 1]?.spelled ?? ''}`) &&
      !isPartOfName(words[place + 1]) &&
      !names.some((name) => name.kind === 'person' && name.from <= place && place < name.to),
  );
  const word = words[from];
  if (!word) return [];
  const [person, rival] = finder.people(word.text, { limit: 2, role: 'director' });
  const stands = person && person.confidence >= SURNAME_LEAD * (rival?.confidence ?? 0);
  return stands && person.confidence >= LEAST
    ? [personMention(person, [word], { from, to: from + 1 }, vocabulary)]
    : [];

  function isPartOfName(next: Word | undefined): boolean {
    return next !== undefined && !isOrdinary(next, vocabulary);
  }
}

/** What stands before whoever made films. */
const DIRECTED =
  /^(?:pelis?|peliculas?|cine|algo|alguna|una|otras?|mejor|mejores|peor|ultima|primera|las?|los|sea|sean|filmografia|obra|y|[a-z]+ dirigid[ao]s?) (?:de|por)$|^dirigid[ao]s? por$/u;

/** Words without the small ones at both ends that a name doesn't have: "es guillermo del toro". */
function trimmed(
  words: readonly Word[],
  start: number,
  end: number,
  name: string,
): [span: readonly Word[], at: { readonly from: number; readonly to: number }] {
  const parts = fold(name).split(' ');
  const isLoose = (place: number): boolean => {
    const { text = '' } = words[place] ?? {};
    return SMALL.has(text) && !parts.includes(text);
  };
  let [from, to] = [start, end];
  while (to - from > 1 && isLoose(from)) from += 1;
  while (to - from > 1 && isLoose(to - 1)) to -= 1;
  return [words.slice(from, to), { from, to }];
}

/** A title that several films have is a title: the best known of them is meant. */
function ofOneTitle(movies: readonly MovieMatch[]): MovieMatch | undefined {
  const same = movies.filter(({ exact }) => exact);
  const confidence = same.reduce((sum, one) => sum + one.confidence, 0);
  return same.length > 1 && same[0] ? { ...same[0], confidence } : undefined;
}

/** All films of a saga have its name: the first one is meant where none of them is said. */
function ofOneSaga(movies: readonly MovieMatch[], { sagaOf }: Vocabulary): MovieMatch | undefined {
  const [first, second] = movies;
  if (!first || !second || first.confidence >= LEAST) return undefined;
  const saga = sagaOf(first.id);
  const same = movies.filter(({ id }) => saga.includes(id));
  const confidence = same.reduce((sum, one) => sum + one.confidence, 0);
  const [oldest] = [...same].sort((a, b) => a.year - b.year);
  return same.length > 1 && oldest && confidence >= LEAST ? { ...oldest, confidence } : undefined;
}

/** One word that is part of a name and nothing else, whose best known bearer stands out: "darín", "amenavar". */
const isSurname = (
  span: readonly Word[],
  person: PersonMatch,
  rival: PersonMatch | undefined,
  vocabulary: Vocabulary,
): boolean =>
  span.length === 1 &&
  !span.some((word) => isOrdinary(word, vocabulary)) &&
  person.confidence >= LEAST_SURNAME &&
  person.confidence >= SURNAME_LEAD * (rival?.confidence ?? 0);

const movieMention = (
  movie: MovieMatch,
  span: readonly Word[],
  at: { from: number; to: number },
  vocabulary: Vocabulary,
): NameMention => ({
  kind: 'movie',
  ...at,
  id: movie.id,
  confidence: movie.confidence,
  ...strengthOf(fold(movie.matched), span, movie.confidence, vocabulary),
});

const personMention = (
  person: PersonMatch,
  span: readonly Word[],
  at: { from: number; to: number },
  vocabulary: Vocabulary,
): NameMention => ({
  kind: 'person',
  ...at,
  id: person.id,
  confidence: person.confidence,
  ...strengthOf(fold(person.name), span, person.confidence, vocabulary),
});
