import { fold } from '../../core/text.ts';
import type { Finder, MovieMatch, PersonMatch } from '../../finder/finder.ts';
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

/** What a name is told from other words by. */
export interface Vocabulary {
  /** Whether a word is one that people ask with: it need not be part of a name. */
  knows(word: string): boolean;
  /** Whether a word is a common one of the language: alone, without a capital, it names nobody. */
  isCommon(word: string): boolean;
  /** The films of the saga that a film is part of, itself among them. */
  sagaOf(movie: number): readonly number[];
}

/** Below, words are no name of anything. */
const LEAST = 0.6;
/** A surname alone is nobody's for sure; who is so many times likelier than the next is meant. */
const LEAST_SURNAME = 0.4;
const SURNAME_LEAD = 2;

/** They join two names, and begin or end none. */
const JOINTS = new Set(['y', 'e', 'o', 'u', 'ni', 'con', 'que', 'pero', 'como', 'vs', 'contra']);
/** Too small to be a name by themselves. */
export const SMALL: ReadonlySet<string> = new Set(
  'a al ante con de del desde el ella en entre es esa ese eso esta este esto fue ha hay he la las le les lo los me mi mis muy no nos para pero por que se ser si sin sobre son su sus te ti tu tus un una unas unos va y ya yo'.split(
    ' ',
  ),
);

const isOrdinary = ({ spelled, text }: Word, vocabulary: Vocabulary): boolean =>
  SMALL.has(text) || spelled.split(' ').every((word) => vocabulary.knows(word));

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
  return mentions
    .flatMap(({ start, end, movies, people: [person, rival] }) => {
      const movie = ofOneTitle(movies) ?? ofOneSaga(movies, vocabulary) ?? movies[0];
      const span = words.slice(start, end);
      if (span.every(({ spelled }) => isAddress(spelled))) return [];
      const [first, last] = [span[0], span.at(-1)];
      const joins = !first || !last || JOINTS.has(first.text) || JOINTS.has(last.text);
      const alone = span.length === 1 && (first?.text !== first?.spelled || joins);
      if (alone) return [];
      return [
        ...(movie && (movie.exact || !joins) && movie.confidence >= LEAST
          ? [movieMention(movie, ...trimmed(words, start, end, movie.matched), vocabulary)]
          : []),
        ...(person &&
        !joins &&
        !isCommonNoun(span, vocabulary) &&
        (person.confidence >= LEAST || isSurname(span, person, rival, vocabulary))
          ? [personMention(person, ...trimmed(words, start, end, person.name), vocabulary)]
          : []),
      ];
    })
    .sort((a, b) => b.strength - a.strength || a.from - b.from);
}

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

/** Words of the language and nothing else, none of them with a capital. */
const isCommonNoun = (span: readonly Word[], vocabulary: Vocabulary): boolean =>
  span.every((word) => !word.capital && (SMALL.has(word.text) || vocabulary.isCommon(word.text)));

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

/** A word that the name holds speaks for it, a rare one most; one that it doesn't hold speaks against it. */
const RARE = 1;
const CAPITAL = 0.8;
const ORDINARY = 0.25;
const ORDINARY_OUTSIDE = -0.6;
const RARE_MISSPELT = 0.7;
/** To be written in full speaks for a name that has at least one rare word. */
const IN_FULL = 0.4;
/** What is left of a title that is only common words: "abuelo", "receta". */
const COMMON = 0.7;

/** "The Truman Show" is typed in full without its article. */
const bare = (title: string): string => title.replace(/^(?:the|el|la|los|las|an?|una?) (?=.)/, '');

/** So sure the finder must be that a figure is part of a title: "El padrino 2" is "El padrino II". */
const SURE = 0.9;
const NUMERAL = 0.6;
const ARTICLE = /^(?:the|el|la|los|las|an?|una?)$/;

function strengthOf(
  name: string,
  span: readonly Word[],
  confidence: number,
  vocabulary: Vocabulary,
): { strength: number; exact: boolean } {
  const parts = bare(name).split(' ');
  const held = new Set(parts);
  const [first] = span;
  const said = first && span.length > 1 && ARTICLE.test(first.text) ? span.slice(1) : span;
  const typed = fold(said.map((word) => word.text).join(' '));
  // "Starwars" is "Star Wars".
  const joined = typed === parts.join('');
  const exact = bare(name) === bare(typed) || joined;
  let strength = 0;
  let telling = false;
  let covered = 0;
  for (const word of said) {
    const ordinary = isOrdinary(word, vocabulary);
    const own = fold(word.text).split(' ');
    const numeral = /^\d+$/.test(word.text) && confidence >= SURE && said.length > 1;
    const inName = joined || numeral || own.every((part) => held.has(part));
    telling ||= !ordinary || word.capital;
    if (inName || !ordinary) covered += joined ? parts.length : own.length;
    if (numeral) strength += NUMERAL;
    else if (inName) strength += !ordinary ? RARE : word.capital ? CAPITAL : ORDINARY;
    else strength += ordinary ? ORDINARY_OUTSIDE : RARE_MISSPELT;
  }
  if (!telling) return { strength: 0, exact };
  const coverage = Math.min(1, covered / parts.length);
  const common = isCommonNoun(span, vocabulary) ? COMMON : 1;
  return {
    strength: common * (confidence * strength * (0.5 + coverage / 2) + (exact ? IN_FULL : 0)),
    exact,
  };
}
