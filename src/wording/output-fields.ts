import { z } from 'zod';

/** Pieces that the data of several commands share, for their `output`. */

export const movieFields = {
  id: z.int().describe('Identificador de TMDB'),
  titulo: z.string(),
  anio: z.int(),
};

export const personFields = {
  id: z.int().describe('Identificador de TMDB'),
  nombre: z.string(),
};

/** There when the title is that of several films. */
export const otherMoviesField = {
  otras: z
    .array(z.strictObject(movieFields))
    .optional()
    .describe('Otras películas con el mismo título'),
};

/** An amount in US dollars, or null when unknown. */
export const knownMoney = z.number().nullable().describe('Dólares; null si no se conoce');

/** An ISO date. */
export const isoDate = z.iso.date();
