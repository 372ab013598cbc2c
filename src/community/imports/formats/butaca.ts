import { z } from 'zod';
import type { FilmRow } from '../film-row.ts';

/** The name by which the bot knows its own files. */
export const OWN_FORMAT = 'butaca';
export const OWN_VERSION = 1;

const Film = z.object({
  id: z.int().positive(),
  titulo: z.string(),
  anio: z.int().nullable(),
  fecha: z.iso.datetime().transform((text) => new Date(text)),
});
const Own = z.object({
  formato: z.literal(OWN_FORMAT),
  version: z.literal(OWN_VERSION),
  vistas: z.array(Film.extend({ nota: z.number().min(1).max(10).nullable() })),
  pendientes: z.array(Film),
});

/** What `exportar` wrote; undefined for what is no such file. */
export function readOwn(json: unknown): FilmRow[] | undefined {
  const own = Own.safeParse(json).data;
  if (!own) return undefined;
  const lines = [
    ...own.vistas.map(({ nota, ...film }) => ({
      ...film,
      rating: nota ?? undefined,
      wanted: false,
    })),
    ...own.pendientes.map((film) => ({ ...film, rating: undefined, wanted: true })),
  ];
  return lines.map(({ id, titulo, anio, fecha, rating, wanted }, index) => ({
    line: index + 1,
    title: titulo,
    year: anio ?? undefined,
    tmdb: id,
    rating,
    at: fecha,
    wanted,
  }));
}
