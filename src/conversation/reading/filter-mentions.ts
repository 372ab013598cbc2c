import { everyMatch } from '../../core/text.ts';
import { findAudiences } from '../../spanish/audiences.ts';
import { findCountries } from '../../spanish/countries.ts';
import { findRuntimes } from '../../spanish/durations.ts';
import { findEpochs } from '../../spanish/epochs.ts';
import { findGenres, parseGenres } from '../../spanish/genre-words.ts';
import type { Found } from '../../spanish/grammar.ts';
import type { Terms } from '../../spanish/keywords.ts';
import { findLanguages } from '../../spanish/languages.ts';
import { findOrders } from '../../spanish/orders.ts';
import { findRevenues, findScores, findVotes } from '../../spanish/scores.ts';
import { servicesMeant } from '../../spanish/streaming.ts';
import { findUnseen } from '../../spanish/unseen.ts';

/** The options of `descubrir` that words within a message can say. */
export const FILTER_OPTIONS = [
  'epoca',
  'duracion',
  'votos',
  'nota',
  'recaudacion',
  'publico',
  'genero',
  'idioma',
  'pais',
  'saga',
  'tema',
  'vistas',
  'orden',
  'en',
] as const;
export type FilterOption = (typeof FILTER_OPTIONS)[number];

/** Something that a list of films can be narrowed to or ordered by, as the message says it. */
export interface FilterMention {
  readonly option: FilterOption;
  readonly start: number;
  readonly end: number;
  /** Its words, which the option's own reader takes. */
  readonly text: string;
  /** "sin", "que no sea": what is not wanted. */
  readonly negated: boolean;
}

type Span = Pick<FilterMention, 'start' | 'end'>;
type Finder = (text: string) => readonly Found<unknown>[];

/** What a theme stands after: a word alone may be anything, "película de barcos" is about ships. */
const ABOUT =
  /(?:^|[^a-z])(?:d|de|del|sobre|con|acerca de|tema|tematica|tipo|traten?|vayan?|hablen?|van?|tengan?|salgan?|aparezcan?|ambientad[ao]s?|gustan?|encantan?|interesan?|apetecen?|provocan?|hay|haya|mucho|mucha|muchos|muchas|algo|en|pelis?|peliculas?|sean?|y|o|sin|nada)(?: (?:de|del|la|las|los|el|un|una|unos|unas|mucho|mucha|muy|mas|tan|bien))* $/u;
/** What goes on from a theme that a message begins with: "anime que no sea de Miyazaki". */
const GOES_ON = /^ (?:que|de|del|con|sin|en|para|y|o|pero)(?![a-z])/u;
/** "¿Trabajó De Niro con Pacino?", without its accent. */
const ASKS_WHO = /^trabajo$/u;
/** Shorter words are small ones. */
const THEME_MIN = 4;

/** "Noche de pelis" is no night that a film is about. */
const FILM_NIGHT = /^noches? de (?:pelis?|peliculas?|cine)(?![a-z])/u;

const isTheme = (text: string, start: number, end: number): boolean =>
  (end - start >= THEME_MIN || /\d/.test(text.slice(start, end))) &&
  !FILM_NIGHT.test(text.slice(start)) &&
  (ABOUT.test(text.slice(0, start)) ||
    (!/[\p{L}\p{N}]/u.test(text.slice(0, start)) &&
      GOES_ON.test(text.slice(end)) &&
      !ASKS_WHO.test(text.slice(start, end))) ||
    /\S \S/.test(text.slice(start, end)) ||
    !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end)));

/** Shorter words are too near to others. */
const MISSPELT_MIN = 5;

/** "terro", "comendia": words that are none, and nearly a genre. */
const misspeltGenres = (text: string, isWord: (word: string) => boolean): Found<unknown>[] =>
  everyMatch(text, /[a-z]+/g).flatMap((match) => {
    const [word] = match;
    if (word.length < MISSPELT_MIN || isWord(word)) return [];
    const value = parseGenres(word);
    return value ? [{ start: match.index, end: match.index + word.length, value }] : [];
  });

/** "A qué hora" asks for no length. */
const HOUR = /^horas?$/;

/** A saga is one only where it is called so: else its name is that of its films. */
const SAGA =
  /(?:saga|sagas|franquicia|coleccion|trilogia|tetralogia|universo|serie)(?: (?:de|del|la|las|los|el|peliculas?))* $/u;

/** "Todas las de Rocky": the same, unless it is a theme too. */
const FILMS_OF =
  /(?:^|[^a-z])(?:todas|las|todas las|los)(?: peliculas)? de(?: la| el| los| las)? $|^peliculas de(?: la| el| los| las)? $/u;

/** The second of two orders: "de la más vieja a la más nueva". */
const UNTIL = /(?:^|[^a-z])(?:a|hasta) $/u;

/** "El 24/12", "a las 20:30": no years. */
const isPartOfDate = (text: string, start: number, end: number): boolean =>
  /^[/:]\d/u.test(text.slice(end)) || /\d[/:]$/u.test(text.slice(0, start));

/** What stands before what is not wanted, and what may stand between. */
const NEGATION =
  /(?:^|[^a-z])(?:sin|no|ni|nada|menos|excepto|salvo|tampoco|evita|quita|fuera)(?: (?:de|del|que|es|son|sea|sean|me|pongas|ponga|quiero|incluyas?|metas?|las?|los?|el|una?|sean? de|tengan?|peliculas?|pelis?|animo a|a|den?|tanto|tanta|tan|mucho|mucha|muy|demasiado|demasiada))*\s*$/u;

/** "De zombis no": what is refused after it is said. */
const REFUSED = /^ (?:no|tampoco)(?= ?(?:$|[,.;!]))/u;
/** "No me gusta el terror": a kind of films that somebody wants none of. */
const DISLIKED =
  /(?:^|[^a-z])(?:(?:no|tampoco|ni) (?:(?:me|te|le|nos|les) )?(?:gustan?|encantan?|apetecen?|laten?|copan?|interesan?|va|van|soporto|aguanto|banco|tolero)|odio|detesto|aborrezco)(?: (?:much[ao]s?|nada|tanto|ver|para nada|las?|los?|el|de|del|peliculas?|pelis?|cine|cosas?))* $/u;

/** Whether what stands there is not wanted. */
export const isNegated = (text: string, { start, end }: Span): boolean =>
  NEGATION.test(text.slice(0, start)) || REFUSED.test(text.slice(end));

const isUnwanted = (text: string, span: Span): boolean =>
  isNegated(text, span) || DISLIKED.test(text.slice(0, span.start));

/** What stands between two genres either of which will do. */
const OR = /^,? (?:y\/)?[ou] (?:(?:sino|si no|algo|una?|de|del) )*$/u;

/** "De acción o de suspenso" asks for films of either genre. */
function withEither<T extends Pick<FilterMention, 'option' | 'start' | 'end'>>(
  text: string,
  found: readonly T[],
): readonly T[] {
  const merged: T[] = [];
  for (const one of found) {
    const last = merged.at(-1);
    const genres = last?.option === 'genero' && one.option === 'genero';
    const either = genres && OR.test(text.slice(last.end, one.start));
    if (either && parseGenres(text.slice(last.start, one.end)) !== undefined) {
      merged.splice(-1, 1, { ...last, end: one.end });
    } else {
      merged.push(one);
    }
  }
  return merged;
}

/** @returns a reader of the filters within a plain text; what is said twice over is read as the longer of both */
export function createFilterReader({
  themes,
  sagas,
  services,
  isWord,
}: {
  readonly themes: Pick<Terms, 'find'>;
  readonly sagas: Pick<Terms, 'find'>;
  readonly services: Pick<Terms, 'find'>;
  /** Whether a word is written as it should be. */
  readonly isWord: (word: string) => boolean;
}) {
  const finders: Readonly<Record<FilterOption, Finder>> = {
    epoca: (text) =>
      findEpochs(text).filter(
        ({ start, end }) =>
          !isPartOfDate(text, start, end) &&
          !(UNTIL.test(text.slice(0, start)) && /^(?:l[ao]s? )?mas /.test(text.slice(start, end))),
      ),
    duracion: (text) =>
      findRuntimes(text).filter(({ start, end }) => !HOUR.test(text.slice(start, end))),
    votos: findVotes,
    nota: findScores,
    recaudacion: findRevenues,
    publico: findAudiences,
    genero: (text) => [...findGenres(text), ...misspeltGenres(text, isWord)],
    idioma: findLanguages,
    pais: findCountries,
    saga: (text) => {
      const before = ({ start }: Found<unknown>): string => text.slice(0, start);
      const isThemeToo = ({ start, end }: Found<unknown>): boolean =>
        themes.find(text).some((theme) => theme.start < end && start < theme.end);
      return sagas
        .find(text)
        .filter(
          (one) => SAGA.test(before(one)) || (FILMS_OF.test(before(one)) && !isThemeToo(one)),
        );
    },
    tema: (text) => themes.find(text).filter(({ start, end }) => isTheme(text, start, end)),
    vistas: (text) =>
      findUnseen(text).filter((one) => one.value === 'unseen' || isNegated(text, one)),
    orden: (text) => findOrders(text).filter(({ start }) => !UNTIL.test(text.slice(0, start))),
    en: (text) => servicesMeant(text, services.find(text)),
  };

  return (text: string): FilterMention[] => {
    const found = FILTER_OPTIONS.flatMap((option, rank) =>
      finders[option](text).map(({ start, end }) => ({ option, start, end, rank })),
    ).sort((a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank);
    const kept: typeof found = [];
    for (const one of found) {
      const overlaps = kept.some((other) => one.start < other.end && other.start < one.end);
      if (!overlaps) kept.push(one);
    }
    return withEither(
      text,
      kept.sort((a, b) => a.start - b.start),
    ).map(({ option, start, end }) => ({
      option,
      start,
      end,
      text: text.slice(start, end).replace(/ +/g, ' ').trim(),
      // "Sin las que vi" is all of what is asked for.
      negated: option !== 'vistas' && isUnwanted(text, { start, end }),
    }));
  };
}
