import { z } from 'zod';
import { MOVIES_MIN, personChart } from '../src/analysis/statistics/person-chart.ts';
import { type Context, defineCommand } from '../src/app/context.ts';
import { actorReturns } from '../src/catalogue/queries/actor-returns.ts';
import { actedReturns } from '../src/catalogue/queries/statistics/person-movies.ts';
import { UserError } from '../src/core/errors.ts';
import { option, type PersonRef } from '../src/core/options/option.ts';
import { bold, notice, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { CHART_ACTION, chartBlock, chartButton } from '../src/wording/charts.ts';
import { counted } from '../src/wording/locale.ts';
import { personFields } from '../src/wording/output.ts';
import { personWords } from '../src/wording/people.ts';
import { tinyBudgetWarning } from '../src/wording/returns.ts';

const NAME = 'get_actor';

export default defineCommand({
  name: NAME,
  aliases: ['actor', 'actriz'],
  group: 'Personas',
  effect: 'pure',
  description: 'El éxito de un actor o una actriz, medido por el retorno de sus películas',
  examples: ['Tom Hanks', 'Penélope Cruz'],
  options: { nombre: option.person('actor', 'El nombre del actor o de la actriz') },
  output: z.strictObject({
    ...personFields,
    cantidad: z.int(),
    retorno_total: z.number().describe('Suma de recaudación / presupuesto de sus películas'),
    retorno_promedio: z.number(),
    con_datos: z.int().describe('Películas con presupuesto y recaudación conocidos'),
    retorno_promedio_con_datos: z.number(),
    excluidas_como_director: z.int(),
  }),
  intents: {
    exito_actor: ({ people: [nombre] }) => (nombre === undefined ? undefined : { nombre }),
  },

  run: ({ nombre }, context) => answer(nombre, context),

  actions: {
    async [CHART_ACTION]([id = ''], context) {
      const { catalogue, finder, wording } = context;
      const person = finder.personById(Number(id));
      if (!person) throw new UserError({ kind: 'gonePerson' });
      const movies = await catalogue.all(actedReturns, { id: person.id });
      if (movies.length < MOVIES_MIN) throw new UserError({ kind: 'staleButton' });
      const titleOf = (movie: number) => finder.movieById(movie)?.titleEs ?? undefined;
      const chart = personChart(person.name, movies, wording, titleOf);
      const source = { command: NAME, action: CHART_ACTION, params: [id] };
      const { data, blocks } = await answer(person, context);
      return { data, blocks: [...blocks, chartBlock(chart, source)] };
    },
  },
});

async function answer(person: PersonRef, { catalogue, wording }: Context): Promise<Reply> {
  const facts = await catalogue.first(actorReturns, { id: person.id });
  if (!facts) throw new UserError({ kind: 'gonePerson' });
  const { count, totalReturn, withData, directed, tinyBudgets } = facts;
  const mean = count > 0 ? totalReturn / count : 0;
  const meanWithData = withData > 0 ? totalReturn / withData : 0;
  const { actor } = personWords(facts.gender);
  const name = bold(person.name);
  const leftOut =
    directed === 1
      ? 'No se cuenta 1 película que también dirigió.'
      : `No se cuentan ${wording.integer(directed)} películas que también dirigió.`;
  return {
    data: {
      id: person.id,
      nombre: person.name,
      cantidad: count,
      retorno_total: totalReturn,
      retorno_promedio: mean,
      con_datos: withData,
      retorno_promedio_con_datos: meanWithData,
      excluidas_como_director: directed,
    },
    blocks: [
      count === 0
        ? text(actor, name, ' solo aparece en películas que también dirigió.')
        : text(
            actor,
            name,
            ` ha participado en ${counted(wording, count, 'filmación', 'filmaciones')}; ha conseguido un retorno de ${wording.times(totalReturn)}, con un promedio de ${wording.times(mean)} por filmación.`,
          ),
      ...(count > 0
        ? [text(coverage(withData, count, wording.times(meanWithData), wording.integer))]
        : []),
      ...(directed > 0 && count > 0 ? [text(leftOut)] : []),
      ...(tinyBudgets > 0 ? [notice(tinyBudgetWarning(wording, tinyBudgets))] : []),
    ],
    actions: withData >= MOVIES_MIN ? [chartButton(NAME, String(person.id))] : [],
  };
}

// Zeros stand for "unknown" in the data; the second mean is the one without them.
function coverage(withData: number, count: number, mean: string, integer: (n: number) => string) {
  if (withData === count) return 'De todas se conocen el presupuesto y la recaudación.';
  if (withData === 0) return 'De ninguna se conocen a la vez el presupuesto y la recaudación.';
  if (withData === 1)
    return `Solo de una se conocen el presupuesto y la recaudación; su retorno es de ${mean}.`;
  return `Contando solo las ${integer(withData)} con presupuesto y recaudación conocidos, el promedio es de ${mean}.`;
}
