import { withoutAccents } from '../../core/text.ts';
import { namesakesOf } from '../memory/namesakes.ts';
import type { Thread } from '../memory/thread.ts';
import { chooseNames } from './choose-names.ts';
import { findDescriptions, recognise } from './descriptions.ts';
import type { FilterMention } from './filter-mentions.ts';
import { type Hypothesis, likeliest } from './hypotheses.ts';
import { findNames, type NameMention } from './name-mentions.ts';
import { withOrdinaryTitle } from './ordinary-title.ts';
import { findReferences, type Reference } from './references.ts';
import type { Understanding } from './understanding.ts';
import type { Message } from './words.ts';

/** "El mismo director", said of a film. */
const ITS_DIRECTOR =
  /(?<![a-z])(?:(?:mism[oa]|es[ea]|dich[oa]) (?:director|directora)|(?:hizo|dirigio|tiene|hecho|dirigido) (?:el director|la directora))(?![a-z])/u;

/** The likeliest way of reading a message within a talk. */
export async function readWithin(
  message: Message,
  before: Thread,
  services: Understanding,
): Promise<Hypothesis> {
  const { finder, classifier, readFilters } = services;
  const thread = await withDirector(message, before, services);
  const { isCommon, sagaOf } = services;
  const vocabulary = { knows: classifier.knows, isCommon, sagaOf };
  const found = findNames(message.words, vocabulary, finder);
  const namesakes = namesakesOf(thread, finder);
  const saga = thread.movie === undefined ? [] : sagaOf(thread.movie);
  const yearOf = (id: number): number | undefined => finder.movieById(id)?.year;
  const described = await describedFilms(message, thread, found, services);
  const references = withoutApposition(message, [
    ...described,
    ...partialNames(message, thread),
    ...findReferences(message.plain, thread, { namesakes, saga, yearOf }).filter(
      (one) => !described.some((other) => one.start < other.end && other.start < one.end),
    ),
  ]);
  const names = found.filter((name) => !references.some((one) => stands(one, name, message)));
  const parts = {
    message,
    names,
    chosen: chooseNames(names, message.words),
    filters: readFilters(message.plain).filter(
      (filter) => !isAnotherFilm(filter, message, before, services),
    ),
    references,
    goesOn: thread.listed !== undefined,
  };
  const spokenOf = thread.movie !== undefined || thread.list.length > 0;
  return withOrdinaryTitle(likeliest(parts, classifier), parts, spokenOf, services);
}

async function withDirector(
  { plain }: Message,
  thread: Thread,
  { directorsOf }: Understanding,
): Promise<Thread> {
  if (thread.movie === undefined || !ITS_DIRECTOR.test(plain)) return thread;
  const [director] = await directorsOf(thread.movie);
  return director ? { ...thread, person: director.id } : thread;
}

/** What asks one thing of a film, and may ask it of another. */
const ABOUT_ONE: ReadonlySet<string> = new Set(['dato', 'score_titulo', 'votos_titulo', 'donde']);
const AND_ALONE = /^[^a-z0-9]*(?:y|e) (?:de |en |la de |el de )?$/u;

/** "¿Y King Kong?", after something was asked of a film, asks it of a film, though there are others about him. */
const isAnotherFilm = (
  { option, start, end, text }: FilterMention,
  { plain }: Message,
  { request, listed }: Thread,
  { finder }: Understanding,
): boolean =>
  option === 'tema' &&
  request !== undefined &&
  request !== listed?.request &&
  ABOUT_ONE.has(request.command) &&
  AND_ALONE.test(plain.slice(0, start)) &&
  !/[a-z0-9]/u.test(plain.slice(end)) &&
  finder.moviesTitled(text).length > 0;

/** Whether what was spoken of wins over a name of the same words: a longer title is itself. */
function stands(
  { start, end, id }: Reference,
  { from, to, exact, strength }: NameMention,
  { words }: Message,
): boolean {
  const [first, last] = [words[from], words[to - 1]];
  if (id === undefined || !first || !last || first.start >= end || start >= last.end) return false;
  const inside = first.start <= start && last.end >= end;
  const longer = inside && last.end - first.start > end - start;
  return !(longer && exact && strength > 1);
}

/** "La de 2013, la de los presos" says one film twice: what tells it best comes first among the references. */
const withoutApposition = ({ plain }: Message, references: readonly Reference[]): Reference[] =>
  references.filter(
    (one, rank) =>
      !references.slice(0, rank).some((better) => {
        const [first, second] = one.start < better.start ? [one, better] : [better, one];
        return better.kind === one.kind && /^\s*,\s*$/.test(plain.slice(first.end, second.start));
      }),
  );

/** "La de Nicole Kidman": a film of those that were shown, or of its namesakes, told by what it is about. */
async function describedFilms(
  message: Message,
  thread: Thread,
  names: readonly NameMention[],
  { finder, describe, lastYear }: Understanding,
): Promise<Reference[]> {
  const ids = [...new Set([...namesakesOf(thread, finder).map(({ id }) => id), ...thread.list])];
  const descriptions = ids.length > 1 ? findDescriptions(message) : [];
  if (descriptions.length === 0) return [];
  const told = await describe(ids);
  const candidates = ids.flatMap((id) => {
    const film = told.find((one) => one.id === id);
    const year = finder.movieById(id)?.year;
    return film && year !== undefined ? [{ ...film, year }] : [];
  });
  return descriptions.flatMap(
    (description) => recognise(description, candidates, names, message, lastYear) ?? [],
  );
}

/** Shorter names are words. */
const NAME_MIN = 4;

/** Somebody who was just named, by one of their names: "¿qué más hizo Penélope?". */
function partialNames({ words }: Message, { people }: Thread): Reference[] {
  return people.flatMap(({ id, name }) => {
    const parts = withoutAccents(name)
      .split(/[^\p{L}]+/u)
      .filter((part) => part.length >= NAME_MIN);
    const said = words.filter(({ text }) => parts.includes(text));
    const [first, last] = [said[0], said.at(-1)];
    const beside = first && last && words.indexOf(last) - words.indexOf(first) === said.length - 1;
    return beside ? [{ kind: 'person' as const, start: first.start, end: last.end, id }] : [];
  });
}
