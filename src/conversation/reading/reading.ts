import type { RawArgs } from '../../core/message.ts';
import { everyMatch } from '../../core/text.ts';
import { parseEpoch } from '../../spanish/epochs.ts';
import { parseGenres } from '../../spanish/genre-words.ts';
import { type CharacterMention, findCharacter } from './characters.ts';
import { type FilterMention, isNegated } from './filter-mentions.ts';
import type { NameMention } from './name-mentions.ts';
import type { Reference } from './references.ts';
import { isAddress, type Message } from './words.ts';

/** A film or person that a message speaks of, named or referred to. */
export interface Spoken {
  readonly kind: 'movie' | 'person';
  readonly start: number;
  readonly end: number;
  /** Undefined: a reference to something that was not shown. */
  readonly id: number | undefined;
  readonly referred: boolean;
  /** "Que no sea de Nolan": not wanted. */
  readonly negated: boolean;
}

/** A message with all that it mentions told apart from the words around it. */
export interface Reading {
  readonly message: Message;
  /** In the order in which they stand. */
  readonly spoken: readonly Spoken[];
  readonly filters: readonly FilterMention[];
  /** The name of a part that is asked about. */
  readonly character: CharacterMention | undefined;
  /** What the classifier is given: the words, with a placeholder for each mention. */
  readonly pattern: readonly string[];
}

/** A name that is sure enough to push aside the filters that its words could also be. */
const NAME_OVER_FILTER = 1.2;
/** The same for a title of so many words that is typed in full: "El secreto de sus ojos" is not about secrets. */
const LONG_OVER_FILTER = 0.6;
const LONG_TITLE = 3;

/**
 * Puts mentions that don't overlap together: references first, then the names given, then the filters.
 * @param names that are taken for names; none of them overlaps another
 */
export function compose(
  message: Message,
  names: readonly NameMention[],
  filters: readonly FilterMention[],
  references: readonly Reference[],
): Reading {
  const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
    a.start < b.end && b.start < a.end;
  // What is a genre, a place or a theme as well is a name only where more words belong to it.
  const outweighs = (
    { name, start, end }: { name: NameMention; start: number; end: number },
    filter: FilterMention,
  ): boolean => {
    const least =
      name.exact && name.to - name.from >= LONG_TITLE ? LONG_OVER_FILTER : NAME_OVER_FILTER;
    return name.strength >= least && (start < filter.start || end > filter.end);
  };
  const named = names.map((name) => ({ name, ...charsOf(message, name) }));
  const kept = filters.filter(
    (filter) =>
      !named.some((one) => overlap(one, filter) && outweighs(one, filter)) &&
      !references.some(
        (one) => overlap(one, filter) && one.end - one.start >= filter.end - filter.start,
      ),
  );
  const spoken: readonly Spoken[] = [
    ...named
      .filter((one) => !kept.some((filter) => overlap(one, filter)))
      .map(({ name, start, end }) => ({
        kind: name.kind,
        start,
        end,
        id: name.id,
        referred: false,
      })),
    ...references
      .filter((one) => !kept.some((filter) => overlap(one, filter)))
      .filter((one) => !named.some((name) => overlap(one, name)))
      .map((one) => ({ ...one, referred: true })),
  ]
    .map((one) => ({ ...one, negated: isNegated(message.plain, one) }))
    .sort((a, b) => a.start - b.start);
  const character = findCharacter(message.plain);
  const free = character ? kept.filter((filter) => !overlap(filter, character)) : kept;
  const others = character ? spoken.filter((one) => !overlap(one, character)) : spoken;
  return {
    message,
    spoken: others,
    filters: free,
    character,
    pattern: patternOf(message, others, free, character),
  };
}

function charsOf({ words }: Message, { from, to }: NameMention): { start: number; end: number } {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

const PLACEHOLDERS: Readonly<Record<FilterMention['option'], string>> = {
  epoca: '{epoca}',
  duracion: '{duracion}',
  votos: '{nota}',
  nota: '{nota}',
  recaudacion: '{nota}',
  publico: '{publico}',
  genero: '{genero}',
  idioma: '{idioma}',
  pais: '{pais}',
  tema: '{tema}',
  saga: '{saga}',
  vistas: '{nota}',
  orden: '{orden}',
  en: '{servicio}',
};

const placeholderOf = ({ option, text }: FilterMention): string =>
  option === 'epoca' && /(?:^| )\d{4}$/.test(text) ? '{anio}' : PLACEHOLDERS[option];

/**
 * The parts of a message that may hold the request, where it is long: each clause with a mention, up to the mention.
 * "Cómo se llama la actriz de Titanic, es que la vi de chica" asks no more than its beginning.
 */
export function clausesOf({ message, spoken, filters, character }: Reading): string[][] {
  if (message.words.length < LONG_MESSAGE) return [];
  return everyMatch(message.plain, CLAUSE).flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const inside = spoken.filter((one) => one.start >= start && one.end <= end);
    const last = inside.at(-1);
    if (!last) return [];
    const wordsTo = (to: number) =>
      message.words.filter((word) => word.start >= start && word.end <= to);
    const clause = (to: number) =>
      patternOf({ ...message, words: wordsTo(to) }, spoken, filters, character);
    return last.end < end ? [clause(end), clause(last.end)] : [clause(end)];
  });
}

const CLAUSE = /[^.?!;:()¿¡,]+/gu;
/** Shorter messages are all request. */
const LONG_MESSAGE = 6;

function patternOf(
  { words }: Message,
  spoken: readonly Spoken[],
  filters: readonly FilterMention[],
  character: CharacterMention | undefined,
): string[] {
  const counts = { movie: 0, person: 0 };
  const marks = [
    ...spoken.map(({ kind, start, end }) => {
      counts[kind] += 1;
      const name = kind === 'movie' ? 'pelicula' : 'persona';
      return { start, end, mark: counts[kind] > 1 ? `{${name}2}` : `{${name}}` };
    }),
    ...filters.map((filter) => ({ ...filter, mark: placeholderOf(filter) })),
    ...(character ? [{ ...character, mark: '{personaje}' }] : []),
  ];
  const pattern: string[] = [];
  let last: string | undefined;
  for (const { start, end, spelled } of words) {
    const mark = marks.find((one) => start < one.end && one.start < end);
    const key = mark && `${mark.start}`;
    if (mark && key !== last) pattern.push(mark.mark);
    if (!mark && !isAddress(spelled)) pattern.push(...spelled.split(' '));
    last = key;
  }
  // Filler beside other words asks for nothing; alone it is all that is said.
  return pattern.length > 0 ? pattern : words.flatMap(({ spelled }) => spelled.split(' '));
}

/** The raw values of the options of a list of films that a message says. */
export function filterArgs(filters: readonly FilterMention[]): RawArgs {
  const args: Record<string, string> = {};
  const meant = ({ text }: FilterMention): string => JSON.stringify(parseGenres(text));
  const unwanted = filters
    .filter(({ option, negated }) => option === 'genero' && negated)
    .map(meant);
  for (const filter of filters) {
    const { option, text: said, negated } = filter;
    // "Que no dé tanto miedo, o sea que no sea de terror".
    if (option === 'genero' && !negated && unwanted.includes(meant(filter))) continue;
    const [name, text] = negated ? unwantedArg(filter) : [option, said];
    if (name === undefined || text === undefined) continue;
    const before = args[name];
    args[name] = before === undefined || !SEVERAL.has(name) ? text : `${before}, ${text}`;
  }
  return args;
}

/** Options that take several values; of the others what is said last counts. */
const SEVERAL: ReadonlySet<string> = new Set([
  'genero',
  'sin_genero',
  'tema',
  'sin_tema',
  'pais',
  'sin_pais',
  'en',
]);

/** The option that takes what a filter doesn't want, and its value. */
function unwantedArg({
  option,
  text,
}: FilterMention): readonly [string | undefined, string | undefined] {
  if (option === 'epoca') return [option, otherYears(text)];
  if (option === 'publico')
    return DRAWN.test(text) ? ['sin_genero', 'animacion'] : [undefined, undefined];
  return [NEGATED[option], text];
}

/** They are for children, but whoever wants none means how they are made. */
const DRAWN = /dibuj|caricatur|monitos|animadit/u;

/** "Que no sea muy vieja": the years that are left, where they are all on one side. */
function otherYears(text: string): string | undefined {
  const epoch = parseEpoch(text);
  if (!epoch || 'lastYears' in epoch) return undefined;
  if (epoch.from === undefined && epoch.to !== undefined) return `desde ${epoch.to + 1}`;
  return epoch.to === undefined && epoch.from !== undefined ? `antes de ${epoch.from}` : undefined;
}

/** The option that takes what is not wanted; of the others "no" is part of the phrase. */
const NEGATED: Partial<Readonly<Record<FilterMention['option'], string>>> = {
  genero: 'sin_genero',
  tema: 'sin_tema',
  pais: 'sin_pais',
};
