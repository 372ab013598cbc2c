import { z } from 'zod';
import { MOVIES_MIN, personChart } from '../src/analysis/statistics/person-chart.ts';
import { type Context, defineCommand } from '../src/app/context.ts';
import { type ActedMovie, actedMovies } from '../src/catalogue/queries/acted-movies.ts';
import { type PersonFacts, personFacts } from '../src/catalogue/queries/discovery/film-facts.ts';
import { UserError } from '../src/core/errors.ts';
import { option, type PersonRef } from '../src/core/option.ts';
import { TINY_BUDGET, totalReturn } from '../src/core/returns.ts';
import { runTarget } from '../src/core/target.ts';
import { actionButton, button } from '../src/reply/actions.ts';
import { type Block, bold, notice, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { CHART_ACTION, chartBlock, chartButton } from '../src/wording/charts.ts';
import { counted } from '../src/wording/formats.ts';
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
      const { finder, wording } = context;
      const person = personOf(id, context);
      const work = await readWork(person, context);
      const known = work.movies.filter(hasReturn);
      if (known.length < MOVIES_MIN) throw new UserError({ kind: 'staleButton' });
      const titleOf = (movie: number) => finder.movieById(movie)?.titleEs ?? undefined;
      const chart = personChart(person.name, known, wording, titleOf);
      const source = { command: NAME, action: CHART_ACTION, params: [id] };
      return {
        data: dataOf(person, work),
        blocks: [...summary(person, work, context), chartBlock(chart, source)],
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

/** What a person acted in, and what they are known for. */
interface Work {
  /** Without those that they also directed. */
  readonly movies: readonly ActedMovie[];
  /** How many are left out so. */
  readonly directed: number;
  readonly facts: PersonFacts;
}

async function readWork({ id }: PersonRef, { catalogue }: Context): Promise<Work> {
  const [acted, facts] = await Promise.all([
    catalogue.all(actedMovies, { id }),
    catalogue.first(personFacts, { id }),
  ]);
  if (!facts) throw new UserError({ kind: 'gonePerson' });
  const movies = acted.filter(({ directed }) => !directed);
  return { movies, directed: acted.length - movies.length, facts };
}

async function answer(person: PersonRef, context: Context, pageNumber = 1): Promise<Reply> {
  const { finder, wording } = context;
  const work = await readWork(person, context);
  const { movies, facts } = work;
  const { page, blocks } = movieReturns(movies, pageNumber, finder.movieById, wording);
  const [known] = finder.rolesOf(person.id);
  const asDirector = otherRoleText('actor', known, facts, wording);
  return {
    data: dataOf(person, work),
    blocks: [
      ...summary(person, work, context),
      ...(asDirector ? [text(asDirector)] : []),
      ...blocks,
    ],
    actions: [
      ...pageButtons(page, NAME, String(person.id)),
      ...(movies.filter(hasReturn).length >= MOVIES_MIN
        ? [chartButton(NAME, String(person.id))]
        : []),
      ...(asDirector ? [directorButton(person)] : []),
    ],
  };
}

const directorButton = ({ id }: PersonRef) =>
  button(
    ROLE_BUTTONS.director.success,
    runTarget<typeof director>('get_director', { nombre: `id:${id}` }),
  );

/** What films return, in all and each: of all, and of those whose return is known. */
function returnsOf(movies: readonly ActedMovie[]) {
  const withData = movies.filter(hasReturn).length;
  const total = totalReturn(movies);
  return {
    withData,
    total,
    mean: movies.length > 0 ? total / movies.length : 0,
    meanWithData: withData > 0 ? total / withData : 0,
  };
}

function dataOf(person: PersonRef, { movies, directed }: Work) {
  const { total, mean, withData, meanWithData } = returnsOf(movies);
  return {
    id: person.id,
    nombre: person.name,
    cantidad: movies.length,
    retorno_total: total,
    retorno_promedio: mean,
    con_datos: withData,
    retorno_promedio_con_datos: meanWithData,
    excluidas_como_director: directed,
  };
}

/** The sentence, what its figures are worth, and whom it leaves out. */
function summary(
  person: PersonRef,
  { movies, directed, facts }: Work,
  { finder, wording }: Context,
): Block[] {
  const { length: count } = movies;
  const { total, mean, withData, meanWithData } = returnsOf(movies);
  const tiny = movies.filter((movie) => hasReturn(movie) && movie.budget < TINY_BUDGET);
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
      ` ha participado en ${counted(wording, count, 'filmación', 'filmaciones')}; ha conseguido un retorno de ${wording.times(total)}, con un promedio de ${wording.times(mean)} por filmación.`,
    ),
    text(coverage(withData, count, wording.times(meanWithData), wording.integer)),
    ...(directed > 0 ? [text(leftOut)] : []),
    ...(tiny.length > 0 ? [notice(tinyBudgetWarning(wording, tiny.length))] : []),
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
