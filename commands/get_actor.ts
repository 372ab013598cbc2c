import { z } from 'zod';
import { MOVIES_MIN, personChart } from '../src/analysis/statistics/person-chart.ts';
import { type Context, defineCommand } from '../src/app/context.ts';
import { actedMovies } from '../src/catalogue/queries/acted-movies.ts';
import { type ActorReturns, actorReturns } from '../src/catalogue/queries/actor-returns.ts';
import { personFacts } from '../src/catalogue/queries/discovery/film-facts.ts';
import { UserError } from '../src/core/errors.ts';
import { option, type PersonRef } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { actionButton, button } from '../src/reply/actions.ts';
import { type Block, bold, notice, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { CHART_ACTION, chartBlock, chartButton } from '../src/wording/charts.ts';
import { counted } from '../src/wording/locale.ts';
import { hasReturn, movieReturns } from '../src/wording/movie-returns.ts';
import { personFields } from '../src/wording/output-fields.ts';
import { pageButtons } from '../src/wording/page-buttons.ts';
import { otherRoleText, personWords, ROLE_BUTTONS } from '../src/wording/people.ts';
import { tinyBudgetWarning } from '../src/wording/tiny-budget.ts';
import type director from './get_director.ts';

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
    pagina: ([id = '', page = ''], context) => answer(personOf(id, context), context, Number(page)),

    async [CHART_ACTION]([id = ''], context) {
      const { catalogue, finder, wording } = context;
      const person = personOf(id, context);
      const movies = (await catalogue.all(actedMovies, { id: person.id })).filter(hasReturn);
      if (movies.length < MOVIES_MIN) throw new UserError({ kind: 'staleButton' });
      const titleOf = (movie: number) => finder.movieById(movie)?.titleEs ?? undefined;
      const chart = personChart(person.name, movies, wording, titleOf);
      const source = { command: NAME, action: CHART_ACTION, params: [id] };
      const facts = await readFacts(person, context);
      return {
        data: dataOf(person, facts),
        blocks: [...summary(person, facts, context), chartBlock(chart, source)],
        actions: [actionButton('Lista', NAME, 'pagina', id, '1')],
      };
    },
  },
});

function personOf(id: string, { finder }: Context): PersonRef {
  const person = finder.personById(Number(id));
  if (!person) throw new UserError({ kind: 'gonePerson' });
  return person;
}

async function readFacts(person: PersonRef, { catalogue }: Context): Promise<ActorReturns> {
  const facts = await catalogue.first(actorReturns, { id: person.id });
  if (!facts) throw new UserError({ kind: 'gonePerson' });
  return facts;
}

async function answer(person: PersonRef, context: Context, pageNumber = 1): Promise<Reply> {
  const { catalogue, finder, wording } = context;
  const [facts, movies, career] = await Promise.all([
    readFacts(person, context),
    catalogue.all(actedMovies, { id: person.id }),
    catalogue.first(personFacts, { id: person.id }),
  ]);
  const { page, blocks } = movieReturns(movies, pageNumber, finder.movieById, wording);
  const [known] = finder.rolesOf(person.id);
  const asDirector = career && otherRoleText('actor', known, career, wording);
  return {
    data: dataOf(person, facts),
    blocks: [
      ...summary(person, facts, context),
      ...(asDirector ? [text(asDirector)] : []),
      ...blocks,
    ],
    actions: [
      ...pageButtons(page, NAME, String(person.id)),
      ...(facts.withData >= MOVIES_MIN ? [chartButton(NAME, String(person.id))] : []),
      ...(asDirector ? [directorButton(person)] : []),
    ],
  };
}

const directorButton = ({ id }: PersonRef) =>
  button(
    ROLE_BUTTONS.director.success,
    runTarget<typeof director>('get_director', { nombre: `id:${id}` }),
  );

const meanOf = ({ count, totalReturn }: ActorReturns): number =>
  count > 0 ? totalReturn / count : 0;
const meanWithDataOf = ({ withData, totalReturn }: ActorReturns): number =>
  withData > 0 ? totalReturn / withData : 0;

const dataOf = (person: PersonRef, facts: ActorReturns) => ({
  id: person.id,
  nombre: person.name,
  cantidad: facts.count,
  retorno_total: facts.totalReturn,
  retorno_promedio: meanOf(facts),
  con_datos: facts.withData,
  retorno_promedio_con_datos: meanWithDataOf(facts),
  excluidas_como_director: facts.directed,
});

/** The sentence, what its figures are worth, and whom it leaves out. */
function summary(person: PersonRef, facts: ActorReturns, { finder, wording }: Context): Block[] {
  const { count, withData, directed, tinyBudgets } = facts;
  const name = bold(person.name);
  const actor = finder.rolesOf(person.id)[0] === 'director' ? '' : personWords(facts.gender).actor;
  if (count === 0) return [text(actor, name, ' solo aparece en películas que también dirigió.')];
  const leftOut =
    directed === 1
      ? 'No se cuenta 1 película que también dirigió.'
      : `No se cuentan ${wording.integer(directed)} películas que también dirigió.`;
  return [
    text(
      actor,
      name,
      ` ha participado en ${counted(wording, count, 'filmación', 'filmaciones')}; ha conseguido un retorno de ${wording.times(facts.totalReturn)}, con un promedio de ${wording.times(meanOf(facts))} por filmación.`,
    ),
    text(coverage(withData, count, wording.times(meanWithDataOf(facts)), wording.integer)),
    ...(directed > 0 ? [text(leftOut)] : []),
    ...(tinyBudgets > 0 ? [notice(tinyBudgetWarning(wording, tinyBudgets))] : []),
  ];
}

// Zeros stand for "unknown" in the data; the second mean is the one without them.
function coverage(withData: number, count: number, mean: string, integer: (n: number) => string) {
  if (withData === count) return 'De todas se conocen el presupuesto y la recaudación.';
  if (withData === 0) return 'De ninguna se conocen a la vez el presupuesto y la recaudación.';
  if (withData === 1)
    return `Solo de una se conocen el presupuesto y la recaudación; su retorno es de ${mean}.`;
  return `Contando solo las ${integer(withData)} con presupuesto y recaudación conocidos, el promedio es de ${mean}.`;
}
