import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { movieScore } from '../src/catalogue/queries/movie-score.ts';
import { UserError } from '../src/core/errors.ts';
import { option } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { button } from '../src/reply/actions.ts';
import { bold, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { counted } from '../src/wording/formats.ts';
import { movieFields, otherMoviesField } from '../src/wording/output-fields.ts';
import { otherMovies } from '../src/wording/same-title.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type card from './ficha.ts';
import type similar from './recomendacion.ts';
import type score from './score_titulo.ts';

/** With fewer votes, the mean is not given. */
const VOTES_MIN = 2_000;

export default defineCommand({
  name: 'votos_titulo',
  aliases: ['votos'],
  group: 'Películas',
  effect: 'pure',
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

  async run({ titulo }, { catalogue, wording }): Promise<Reply> {
    const facts = await catalogue.first(movieScore, { id: titulo.id });
    if (!facts) throw new UserError({ kind: 'goneMovie' });
    const enough = facts.votes >= VOTES_MIN;
    const others = otherMovies(titulo.others, (movie) => ({
      command: 'votos_titulo',
      args: { titulo: movie },
    }));
    const name = bold(movieLabel(titulo));
    const id = `id:${titulo.id}`;
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
        button('Ficha', runTarget<typeof card>('ficha', { titulo: id })),
        button('Score', runTarget<typeof score>('score_titulo', { titulo: id })),
        button('Parecidas', runTarget<typeof similar>('recomendacion', { titulo: id })),
        ...others.actions,
      ],
    };
  },
});
