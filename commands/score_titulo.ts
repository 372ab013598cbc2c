import { z } from 'zod';
import { movieScore } from '../src/catalogue/queries/movie-score.ts';
import { defineCommand } from '../src/app/context.ts';
import { option } from '../src/core/option.ts';
import { movieFields, otherMoviesField } from '../src/core/output.ts';
import { bold, notice, runButton, text } from '../src/reply/reply.ts';
import { goneMovie } from '../src/wording/mistakes.ts';
import { otherMovies } from '../src/wording/others.ts';
import { movieLabel } from '../src/wording/titles.ts';

export default defineCommand({
  name: 'score_titulo',
  aliases: ['score'],
  group: 'Películas',
  description: 'El score y la popularidad de una película',
  examples: ['Toy Story', 'el padrino'],
  options: { titulo: option.movie('El título, en español o en inglés, con o sin el año') },
  output: z.strictObject({
    ...movieFields,
    score: z.number().describe('Nota media de 0 a 10'),
    popularidad: z.number(),
    ...otherMoviesField,
  }),
  phrases: [/(?:score|puntuaci[oó]n|puntaje|nota|popularidad) (?:de|del|tiene) (?<titulo>.+)$/iu],

  async run({ titulo }, { catalog, wording }) {
    const facts = await catalog.first(movieScore, { id: titulo.id });
    if (!facts) throw goneMovie();
    const others = otherMovies(titulo.others, 'score_titulo');
    return {
      data: {
        id: titulo.id,
        titulo: titulo.title,
        anio: titulo.year,
        score: facts.score,
        popularidad: facts.popularity,
        ...others.data,
      },
      blocks: [
        text(
          'La película ',
          bold(movieLabel(titulo)),
          ` tiene un score de ${wording.decimal(facts.score)} y una popularidad de ${wording.decimal(facts.popularity)}.`,
        ),
        ...(facts.votes === 0
          ? [notice('Nadie la ha votado todavía: el score no dice nada.')]
          : []),
        ...others.blocks,
      ],
      actions: [
        runButton('Ficha', 'ficha', `id:${titulo.id}`),
        runButton('Votos', 'votos_titulo', `id:${titulo.id}`),
        runButton('Parecidas', 'recomendacion', `id:${titulo.id}`),
        ...others.actions,
      ],
    };
  },
});
