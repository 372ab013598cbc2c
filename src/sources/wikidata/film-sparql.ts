import { z } from 'zod';

/** In so many Wikipedias, and the like, somebody wrote of a film that people ask for. */
const SITELINKS = 3;

/**
 * The films with a number in TMDB (P4947) that were shown somewhere (P577) between two days.
 * @param from YYYY-MM-DD, itself among them
 * @param to YYYY-MM-DD, itself not
 */
export const filmsQuery = (from: string, to: string): string => `SELECT DISTINCT ?film ?tmdb WHERE {
  ?film wdt:P4947 ?tmdb ; wdt:P577 ?fecha ; wikibase:sitelinks ?enlaces .
  FILTER(?enlaces >= ${SITELINKS} && ?fecha >= "${from}T00:00:00Z"^^xsd:dateTime && ?fecha < "${to}T00:00:00Z"^^xsd:dateTime)
}`;

const PERSON = `?value rdfs:label ?text . FILTER(LANG(?text) IN ("en", "mul", "es"))
    OPTIONAL { ?value wdt:P4985 ?person } OPTIONAL { ?value wdt:P21 ?gender }`;

/** All that is kept of some films, a statement a row; their items are Wikidata's: Q42. */
export const detailsQuery = (items: readonly string[]): string => `SELECT * WHERE {
  VALUES ?film { ${items.map((item) => `wd:${item}`).join(' ')} }
  { ?film rdfs:label ?text . FILTER(LANG(?text) = "en" || LANGMATCHES(LANG(?text), "es")) BIND("label" AS ?what) }
  UNION { ?film wdt:P1476 ?text . BIND("original" AS ?what) }
  UNION { ?film wdt:P577 ?value . BIND("date" AS ?what) }
  UNION { ?film wdt:P345 ?value . BIND("imdb" AS ?what) }
  UNION { ?film wdt:P2047 ?value . BIND("runtime" AS ?what) }
  UNION { ?film wdt:P364/wdt:P218 ?value . BIND("language" AS ?what) }
  UNION { ?film wdt:P495 ?country . ?country wdt:P297 ?value ; rdfs:label ?text .
    FILTER(LANG(?text) = "en") BIND("country" AS ?what) }
  UNION { ?film wdt:P136/rdfs:label ?text . FILTER(LANG(?text) = "en") BIND("genre" AS ?what) }
  UNION { ?film wdt:P57 ?value . ${PERSON} BIND("director" AS ?what) }
  UNION { ?film p:P161 ?part . ?part ps:P161 ?value . OPTIONAL { ?part pq:P1545 ?order }
    ${PERSON} BIND("cast" AS ?what) }
}`;

const cell = z.object({ value: z.string(), 'xml:lang': z.string().optional() });
const Results = <T extends z.ZodType>(row: T) =>
  z.object({ results: z.object({ bindings: z.array(row) }) });

const Listed = Results(z.object({ film: cell, tmdb: cell }));
const Stated = Results(
  z.object({
    film: cell,
    what: cell,
    value: cell.optional(),
    text: cell.optional(),
    person: cell.optional(),
    gender: cell.optional(),
    order: cell.optional(),
  }),
);

/** "http://www.wikidata.org/entity/Q42" → "Q42" */
const itemOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** A film of a list. */
export interface ListedFilm {
  readonly item: string;
  /** TMDB's number. */
  readonly id: number;
}

/** @throws SyntaxError or ZodError when it is no answer to `filmsQuery` */
export const parseFilms = (body: string): ListedFilm[] =>
  Listed.parse(JSON.parse(body)).results.bindings.flatMap(({ film, tmdb }) =>
    /^[1-9]\d{0,8}$/.test(tmdb.value) ? [{ item: itemOf(film.value), id: Number(tmdb.value) }] : [],
  );

/** Something that is said of a film. */
export interface Statement {
  readonly item: string;
  readonly what: string;
  /** A literal, or an item; '' where there is only a text. */
  readonly value: string;
  readonly text: string;
  /** Of the text, in lower case. */
  readonly language: string;
  /** TMDB's number of a person. */
  readonly person: string | undefined;
  readonly gender: string | undefined;
  /** The place of a part in the cast. */
  readonly order: number;
}

/** @throws SyntaxError or ZodError when it is no answer to `detailsQuery` */
export const parseDetails = (body: string): Statement[] =>
  Stated.parse(JSON.parse(body)).results.bindings.map((row) => ({
    item: itemOf(row.film.value),
    what: row.what.value,
    value: row.value?.value.startsWith('http') ? itemOf(row.value.value) : (row.value?.value ?? ''),
    text: row.text?.value ?? '',
    language: row.text?.['xml:lang']?.toLowerCase() ?? '',
    person: row.person?.value,
    gender: row.gender && itemOf(row.gender.value),
    order: Number(row.order?.value ?? Number.POSITIVE_INFINITY),
  }));
