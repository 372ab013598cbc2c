import { z } from 'zod';
import type { Json } from '../../reply/reply.ts';

const Film = z.object({ id: z.int(), titulo: z.string(), anio: z.int().nullish() });
const Person = z.object({ id: z.int(), nombre: z.string() });
const Ids = z.object({ id: z.int() });

/** The parts of the public JSON that name films and persons, whatever the command: see the table of answers. */
const Answer = z.object({
  peliculas: z.array(Ids).optional().catch(undefined),
  recomendaciones: z.array(Ids).optional().catch(undefined),
  personas: z.array(Person).optional().catch(undefined),
  otras: z.array(Film).optional().catch(undefined),
});

/** What an answer showed, by TMDB id, in the order in which it stood. */
export interface Shown {
  /** A list of films; empty where the answer is about one. */
  readonly list: readonly number[];
  /** The film that the answer is about. */
  readonly movie: number | undefined;
  readonly people: readonly number[];
  /** Films of the same title, by year. */
  readonly others: readonly { readonly id: number; readonly year: number }[];
}

/** @param data the `datos` of an answer */
export function shownIn(data: Json): Shown {
  const answer = Answer.safeParse(data).data;
  const film = Film.safeParse(data).data;
  const person = Person.safeParse(data).data;
  return {
    list: (answer?.peliculas ?? answer?.recomendaciones ?? []).map(({ id }) => id),
    movie: film?.id,
    people: answer?.personas?.map(({ id }) => id) ?? (person ? [person.id] : []),
    others: (answer?.otras ?? []).flatMap(({ id, anio }) => (anio ? [{ id, year: anio }] : [])),
  };
}
