import type { WikidataFilm } from './film.ts';
import type { ListedFilm, Statement } from './film-sparql.ts';
import { titleRows } from './title-rows.ts';

/** Those who come first. */
const CAST_MAX = 10;
/** Persons whom TMDB doesn't know are numbered beyond all that it does. */
const OWN_IDS = 1_600_000_000;
/** Minutes; longer ones are counted in seconds, or are no films. */
const RUNTIME_MAX = 1_000;
/** https://www.wikidata.org/wiki/Property:P21 */
const GENDERS: Readonly<Record<string, number>> = { Q6581072: 1, Q1052281: 1, Q6581097: 2 };

/** What Wikidata's genres are called, and which of TMDB's they are. */
const GENRES: readonly (readonly [name: RegExp, genre: string])[] = [
  [/\baction\b|martial arts/i, 'Action'],
  [/adventure/i, 'Adventure'],
  [/animat|anime/i, 'Animation'],
  [/comedy/i, 'Comedy'],
  [/crime|gangster|heist/i, 'Crime'],
  [/documentary/i, 'Documentary'],
  [/drama/i, 'Drama'],
  [/children|family/i, 'Family'],
  [/fantasy/i, 'Fantasy'],
  [/histor|biograph/i, 'History'],
  [/horror|slasher|zombie/i, 'Horror'],
  [/music/i, 'Music'],
  [/mystery/i, 'Mystery'],
  [/roman(?:ce|tic)/i, 'Romance'],
  [/science fiction|superhero/i, 'Science Fiction'],
  [/thriller/i, 'Thriller'],
  [/television film/i, 'TV Movie'],
  [/\bwar\b/i, 'War'],
  [/western/i, 'Western'],
];

/** In which language somebody's name is taken, the first that there is. */
const NAME_LANGUAGES = ['mul', 'en', 'es'];

/**
 * A film as its statements have it.
 * @returns undefined for one without a title or a day
 */
export function filmOf(
  { id, item }: ListedFilm,
  statements: readonly Statement[],
): WikidataFilm | undefined {
  const those = (what: string): readonly Statement[] =>
    statements.filter((statement) => statement.item === item && statement.what === what);
  const labels = those('label');
  const original = those('original')[0]?.text;
  const title =
    labels.find(({ language }) => language === 'en')?.text ?? original ?? labels[0]?.text;
  const [date] = those('date')
    .map(({ value }) => value.slice(0, 10))
    .filter((day) => /^[12]\d{3}-\d{2}-\d{2}$/.test(day))
    .sort();
  if (!title || date === undefined) return undefined;
  const runtime = those('runtime')
    .map(({ value }) => Number(value))
    .find((minutes) => minutes > 0 && minutes < RUNTIME_MAX);
  const names = those('genre').map(({ text }) => text);
  const countries = those('country').map(({ value, text }) => [value, text] as const);
  return {
    id,
    item,
    imdb_id: those('imdb').find(({ value }) => /^tt\d+$/.test(value))?.value ?? null,
    title,
    original_title: original ?? title,
    original_language: those('language')[0]?.value ?? '',
    release_date: date,
    runtime: runtime ?? 0,
    directors: peopleOf(those('director')),
    cast: peopleOf(those('cast')).slice(0, CAST_MAX),
    genres: GENRES.filter(([name]) => names.some((one) => name.test(one))).map(([, one]) => one),
    countries: [...new Map(countries)].map(([code, name]) => ({ code, name })),
    titles: titleRows(
      labels
        .filter(({ language }) => language.startsWith('es'))
        .map(({ language, text }) => ({ imdbId: item, language, text })),
    ).map(({ region, title: text }) => ({ region, title: text })),
  };
}

/** Each person once, in the order of their parts. */
function peopleOf(statements: readonly Statement[]): WikidataFilm['cast'] {
  const byPerson = new Map<string, Statement[]>();
  for (const one of statements) byPerson.set(one.value, [...(byPerson.get(one.value) ?? []), one]);
  return [...byPerson.values()]
    .sort((a, b) => firstOrder(a) - firstOrder(b) || 0)
    .flatMap((said) => {
      const [first] = said;
      const name = NAME_LANGUAGES.map((language) => said.find((one) => one.language === language))
        .find((one) => one !== undefined)
        ?.text.trim();
      const id = said.map(idOf).find((one) => one !== undefined);
      return first && name && id !== undefined
        ? [{ id, name, gender: GENDERS[first.gender ?? ''] ?? 0 }]
        : [];
    });
}

const firstOrder = (said: readonly Statement[]): number =>
  Math.min(Number.MAX_SAFE_INTEGER, ...said.map(({ order }) => order));

function idOf({ person, value }: Statement): number | undefined {
  if (person !== undefined && /^[1-9]\d{0,8}$/.test(person)) return Number(person);
  const [, number] = value.match(/^Q(\d{1,9})$/) ?? [];
  const own = OWN_IDS + Number(number);
  return own < 2 ** 31 ? own : undefined;
}
