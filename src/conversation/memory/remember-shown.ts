import { z } from 'zod';
import type { Json } from '../../reply/reply.ts';

const Film = z.object({ id: z.int(), titulo: z.string(), anio: z.int().nullish() });
const Person = z.object({ id: z.int(), nombre: z.string() });
const Ids = z.object({ id: z.int() });
const Filtered = z.object({ personas: z.array(Person) });

/** The parts of the public JSON that name films and persons, whatever the command: see the table of answers. */
const Answer = z.object({
  peliculas: z.array(Ids).optional().catch(undefined),
  recomendaciones: z.array(Ids).optional().catch(undefined),
  personas: z.array(Person).optional().catch(undefined),
  filtros: Filtered.optional().catch(undefined),
  otras: z.array(Film).optional().catch(undefined),
});

/** Somebody by their name and TMDB id. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** What an answer showed, by TMDB id, in the order in which it stood. */
export interface Shown {
  /** A list of films; empty where the answer is about one. */
  readonly list: readonly number[];
  /** The film that the answer is about. */
  readonly movie: number | undefined;
  /** Whom it names, or goes by. */
  readonly people: readonly Named[];
  /** Films of the same title, by year. */
  readonly others: readonly { readonly id: number; readonly year: number }[];
}

/** @param data the `datos` of an answer */
export function shownIn(data: Json): Shown {
  const answer = Answer.safeParse(data).data;
  const film = Film.safeParse(data).data;
  const person = Person.safeParse(data).data;
  const named = answer?.personas ?? answer?.filtros?.personas ?? (person ? [person] : []);
  return {
    list: (answer?.peliculas ?? answer?.recomendaciones ?? []).map(({ id }) => id),
    movie: film?.id,
    people: named.map(({ id, nombre }) => ({ id, name: nombre })),
    others: (answer?.otras ?? []).flatMap(({ id, anio }) => (anio ? [{ id, year: anio }] : [])),
  };
}
