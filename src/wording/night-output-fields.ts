import { z } from 'zod';
import { movieFields } from './output-fields.ts';

/** What a night is called in the public JSON, by its state. */
export const NIGHT_STATES = {
  proposing: 'propuestas',
  firstRound: 'primera_ronda',
  voting: 'votacion',
  decided: 'decidida',
  cancelled: 'cancelada',
} as const;
/** Where there is none. */
export const NO_STATE = 'ninguna';

/** What programs are told of a night. */
export const nightFields = {
  id: z.int().nullable().describe('null: no hay noche'),
  estado: z.enum([NO_STATE, ...Object.values(NIGHT_STATES)]),
  cuando: z.iso.datetime().nullable().describe('Cuándo empieza, en UTC'),
  propuestas: z.array(
    z.strictObject({
      ...movieFields,
      por: z.string().nullable().describe('null: de quien pidió que se le olvidara'),
      vetada: z.boolean(),
    }),
  ),
  votos: z
    .array(z.strictObject({ id: z.int(), votos: z.int() }))
    .describe('De las que se votan, la más votada primero'),
  ganadora: z.int().nullable().describe('Su id, cuando se decidió'),
};
