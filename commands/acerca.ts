import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { catalogueSize } from '../src/catalogue/queries/catalogue-size.ts';
import { oldestFetch } from '../src/catalogue/queries/oldest-fetch.ts';
import { link, text } from '../src/reply/blocks.ts';
import { counted } from '../src/wording/formats.ts';
import { isoDate } from '../src/wording/output-fields.ts';
import { JUSTWATCH_TERMS, TMDB_TERMS } from '../src/wording/terms-of-use.ts';

export default defineCommand({
  name: 'acerca',
  aliases: [],
  group: 'Butaca',
  effect: 'pure',
  description: 'Qué catálogo está cargado, de dónde sale y hasta qué fecha llega',
  examples: [''],
  options: {},
  output: z.strictObject({
    peliculas: z.int(),
    personas: z.int(),
    desde: isoDate,
    hasta: isoDate,
    version: z.string(),
  }),

  intents: { acerca: () => ({}) },
  async run(_args, { catalogue, terms, wording }) {
    const [size, fetched] = await Promise.all([
      catalogue.first(catalogueSize, {}),
      catalogue.first(oldestFetch, {}),
    ]);
    if (!size) throw new Error('The catalogue has no size: catalogueSize gave no row');
    return {
      data: {
        peliculas: size.movies,
        personas: size.people,
        desde: size.first,
        hasta: size.last,
        version: catalogue.version,
      },
      blocks: [
        text(
          `Soy Butaca. Conozco ${counted(wording, size.movies, 'película')} y ${counted(wording, size.people, 'persona')} del reparto y la dirección, con estrenos del ${wording.date(size.first)} al ${wording.date(size.last)}.`,
        ),
        text(
          'Los datos vienen de ',
          link(
            'The Movies Dataset',
            'https://www.kaggle.com/datasets/rounakbanik/the-movies-dataset',
          ),
          `, reunidos de TMDB y MovieLens hasta ${wording.month(catalogue.coveredUntil)}. Este producto usa datos de TMDB, pero TMDB no lo avala ni certifica.`,
        ),
        ...(fetched?.date ? [text(TMDB_TERMS)] : []),
        ...(terms.knowsServices ? [text(JUSTWATCH_TERMS)] : []),
        text(`Versión del catálogo: ${catalogue.version}.`),
      ],
    };
  },
});
