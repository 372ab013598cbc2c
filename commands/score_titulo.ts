import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { movieScore } from '../src/catalogue/queries/movie-score.ts';
import { UserError } from '../src/core/errors.ts';
import { option } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { button } from '../src/reply/actions.ts';
import { bold, notice, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { movieFields, otherMoviesField } from '../src/wording/output-fields.ts';
import { otherMovies } from '../src/wording/same-title.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type card from './ficha.ts';
import type similar from './recomendacion.ts';
import type votes from './votos_titulo.ts';

export default defineCommand({
  name: 'score_titulo',
  aliases: ['score'],
  group: 'Películas',
  effect: 'pure',
  description: 'El score y la popularidad de una película',
  examples: ['Toy Story', 'el padrino'],
  options: { titulo: option.movie('El título, en español o en inglés, con o sin el año') },
  output: z.strictObject({
    ...movieFields,
    score: z.number().describe('Nota media de 0 a 10'),
    popularidad: z.number(),
    ...otherMoviesField,
  }),

  async run({ titulo }, { catalogue, wording }): Promise<Reply> {
    const facts = await catalogue.first(movieScore, { id: titulo.id });
    if (!facts) throw new UserError({ kind: 'goneMovie' });
    const others = otherMovies(titulo.others, (movie) => ({
      command: 'score_titulo',
      args: { titulo: movie },
    }));
    const id = `id:${titulo.id}`;
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
        button('Ficha', runTarget<typeof card>('ficha', { titulo: id })),
        button('Votos', runTarget<typeof votes>('votos_titulo', { titulo: id })),
        button('Parecidas', runTarget<typeof similar>('recomendacion', { titulo: id })),
        ...others.actions,
      ],
    };
  },
});
