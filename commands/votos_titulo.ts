import { z } from 'zod';
import { movieScore } from '../src/catalogue/queries/movie-score.ts';
import { defineCommand } from '../src/app/context.ts';
import { option } from '../src/core/option.ts';
import { movieFields, otherMoviesField } from '../src/core/output.ts';
import { bold, runButton, text } from '../src/reply/reply.ts';
import { counted } from '../src/wording/locale.ts';
import { goneMovie } from '../src/wording/mistakes.ts';
import { otherMovies } from '../src/wording/others.ts';
import { movieLabel } from '../src/wording/titles.ts';

/** With fewer votes, the mean is not given. */
const VOTES_MIN = 2_000;

export default defineCommand({
  name: 'votos_titulo',
  aliases: ['votos'],
  group: 'Películas',
  description: 'Los votos de una película y su promedio, si tiene al menos 2000',
  examples: ['Inception', 'el laberinto del fauno'],
  options: { titulo: option.movie('El título, en español o en inglés, con o sin el año') },
  output: z.strictObject({
    ...movieFields,
    cumple: z.boolean().describe('Si llega a los votos que hacen falta'),
    votos: z.int().nullable(),
    promedio: z.number().nullable(),
    ...otherMoviesField,
  }),
  phrases: [/(?:votos|valoraciones) (?:de|del|tiene) (?<titulo>.+)$/iu],

  async run({ titulo }, { catalog, wording }) {
    const facts = await catalog.first(movieScore, { id: titulo.id });
    if (!facts) throw goneMovie();
    const enough = facts.votes >= VOTES_MIN;
    const others = otherMovies(titulo.others, 'votos_titulo');
    const name = bold(movieLabel(titulo));
    return {
      data: {
        id: titulo.id,
        titulo: titulo.title,
        anio: titulo.year,
        cumple: enough,
        votos: enough ? facts.votes : null,
        promedio: enough ? facts.score : null,
        ...others.data,
      },
      blocks: [
        enough
          ? text(
              'La película ',
              name,
              ` tiene ${counted(wording, facts.votes, 'voto')}, con un promedio de ${wording.decimal(facts.score)}.`,
            )
          : text(
              'La película ',
              name,
              ` no llega a los ${wording.integer(VOTES_MIN)} votos que hacen falta, así que no se devuelve ningún valor.`,
            ),
        ...others.blocks,
      ],
      actions: [
        runButton('Ficha', 'ficha', `id:${titulo.id}`),
        runButton('Score', 'score_titulo', `id:${titulo.id}`),
        runButton('Parecidas', 'recomendacion', `id:${titulo.id}`),
        ...others.actions,
      ],
    };
  },
});
