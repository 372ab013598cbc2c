import {
  type Credit,
  filmCast,
  filmDirectors,
  filmOrigins,
} from '../catalogue/queries/discovery/film-facts.ts';
import { movieSheet } from '../catalogue/queries/movie-sheet.ts';
import type { PersonRef } from '../core/option.ts';
import type { Fact } from '../spanish/facts.ts';
import type { FilmFacts } from '../wording/facts.ts';
import { playersOf } from './characters.ts';
import type { Services } from './list-services.ts';

/** What a question names besides the film. */
export interface About {
  readonly character?: string | undefined;
  readonly person?: PersonRef | undefined;
}

/** What is told of a film, and its people with their ids. */
export interface ReadFacts {
  readonly facts: FilmFacts;
  readonly cast: readonly Credit[];
  readonly directors: readonly Credit[];
  readonly asked: readonly Credit[];
}

type Part = 'sheet' | 'origins' | 'cast' | 'directors';

/** What each fact is told from. */
const NEEDED: Readonly<Record<Fact, readonly Part[]>> = {
  direccion: ['directors'],
  reparto: ['cast'],
  personaje: ['cast'],
  papel: ['cast', 'directors'],
  estreno: ['sheet'],
  anio: ['sheet'],
  duracion: ['sheet'],
  generos: ['sheet'],
  sinopsis: ['sheet'],
  score: ['sheet'],
  votos: ['sheet'],
  presupuesto: ['sheet'],
  recaudacion: ['sheet'],
  retorno: ['sheet'],
  pais: ['origins'],
  idioma: ['sheet', 'origins'],
  titulo_original: ['sheet'],
  saga: [],
  publico: ['sheet', 'origins'],
};

/**
 * Reads what a fact of a film is told from.
 * @param about the part, or the person, that the question is about
 */
export async function readFacts(
  id: number,
  fact: Fact,
  { character, person }: About,
  services: Services,
): Promise<ReadFacts> {
  const { catalogue, terms } = services;
  const needs = (part: Part): boolean => NEEDED[fact].includes(part);
  const [sheet, origins, cast, directors] = await Promise.all([
    needs('sheet') ? catalogue.first(movieSheet, { id }) : undefined,
    needs('origins') ? catalogue.first(filmOrigins, { id }) : undefined,
    needs('cast') ? catalogue.all(filmCast, { id }) : [],
    needs('directors') ? catalogue.all(filmDirectors, { id }) : [],
  ]);
  const asked = [
    ...(character ? playersOf(cast, character) : []),
    ...(person ? cast.filter((credit) => credit.id === person.id) : []),
  ];
  const saga = terms.sagaOf(id);
  return {
    facts: {
      ...NOTHING_KNOWN,
      ...sheet,
      ...origins,
      cast,
      directors,
      asked,
      askedFor: person?.name ?? character ?? '',
      ...(saga && { saga: saga.name, sagaFilms: filmsOf(saga.movies, services) }),
    },
    cast,
    directors,
    asked,
  };
}

const NOTHING_KNOWN = {
  originalTitle: '',
  originalLanguage: '',
  year: 0,
  date: '',
  runtime: null,
  score: 0,
  votes: 0,
  budget: 0,
  revenue: 0,
  return: 0,
  synopsis: null,
  spanishSynopsis: false,
  genres: [],
  countries: [],
  spoken: [],
  children: false,
  adult: false,
  saga: null,
  sagaFilms: [],
} as const;

const filmsOf = (ids: readonly number[], { finder }: Services): string[] =>
  ids.flatMap((id) => {
    const movie = finder.movieById(id);
    return movie ? [`${movie.titleEs ?? movie.title} (${movie.year})`] : [];
  });
