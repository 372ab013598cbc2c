import { z } from 'zod';
import { MOVIES_MIN, personChart } from '../src/analysis/statistics/person-chart.ts';
import { type Context, defineCommand } from '../src/app/context.ts';
import { type DirectedMovie, directedMovies } from '../src/catalogue/queries/directed-movies.ts';
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
import { hasReturn, movieReturns, profitOf } from '../src/wording/movie-returns.ts';
import { isoDate, knownMoney, movieFields, personFields } from '../src/wording/output-fields.ts';
import { pageButtons } from '../src/wording/page-buttons.ts';
import { otherRoleText, personWords, ROLE_BUTTONS } from '../src/wording/people.ts';
import { tinyBudgetWarning } from '../src/wording/tiny-budget.ts';
import type actor from './get_actor.ts';

const NAME = 'get_director';

export default defineCommand({
  name: NAME,
  aliases: ['director', 'directora'],
  group: 'Personas',
  effect: 'pure',
  description:
    'El éxito de quien dirige y cada una de sus películas, con fecha, retorno y ganancia',
  examples: ['Pedro Almodóvar', 'Steven Spielberg'],
  options: { nombre: option.person('director', 'El nombre del director o de la directora') },
  output: z.strictObject({
    ...personFields,
    cantidad: z.int(),
    retorno_total: z.number(),
    retorno_promedio: z.number(),
    peliculas: z.array(
      z.strictObject({
        id: movieFields.id,
        titulo: movieFields.titulo,
        fecha: isoDate,
        retorno: z.number(),
        costo: knownMoney,
        recaudacion: knownMoney,
        ganancia: knownMoney,
      }),
    ),
  }),
  intents: {
    exito_director: ({ people: [nombre] }) => (nombre === undefined ? undefined : { nombre }),
  },

  run: ({ nombre }, context) => answer(nombre, 1, context),

  actions: {
    pagina: ([id = '', page = ''], context) => answer(personOf(id, context), Number(page), context),

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
        data: dataOf(person, work.movies),
        blocks: [...summary(person, work, context), chartBlock(chart, source)],
        actions: [actionButton('Lista', NAME, 'pagina', id, '1')],
      };
    },
  },
});

async function answer(person: PersonRef, pageNumber: number, context: Context): Promise<Reply> {
  const { finder, wording } = context;
  const work = await readWork(person, context);
  const { movies, facts } = work;
  const [known] = finder.rolesOf(person.id);
  const asActor = otherRoleText('director', known, facts, wording);
  const { page, blocks } = movieReturns(movies, pageNumber, finder.movieById, wording);
  const hasChart = movies.filter(hasReturn).length >= MOVIES_MIN;
  return {
    data: dataOf(person, movies),
    blocks: [...summary(person, work, context), ...(asActor ? [text(asActor)] : []), ...blocks],
    actions: [
      ...pageButtons(page, NAME, String(person.id)),
      ...(hasChart ? [chartButton(NAME, String(person.id))] : []),
      ...(asActor ? [actorButton(person)] : []),
    ],
  };
}

const actorButton = ({ id }: PersonRef) =>
  button(ROLE_BUTTONS.actor.success, runTarget<typeof actor>('get_actor', { nombre: `id:${id}` }));

function personOf(id: string, { finder }: Context): PersonRef {
  const person = finder.personById(Number(id));
  if (!person) throw new UserError({ kind: 'gonePerson' });
  return person;
}

/** What a person directed, one film at least, and what they are known for. */
interface Work {
  readonly movies: readonly DirectedMovie[];
  readonly facts: PersonFacts;
}

async function readWork({ id }: PersonRef, { catalogue }: Context): Promise<Work> {
  const [movies, facts] = await Promise.all([
    catalogue.all(directedMovies, { id }),
    catalogue.first(personFacts, { id }),
  ]);
  if (movies.length === 0 || !facts) throw new UserError({ kind: 'gonePerson' });
  return { movies, facts };
}

const dataOf = (person: PersonRef, movies: readonly DirectedMovie[]) => ({
  id: person.id,
  nombre: person.name,
  cantidad: movies.length,
  retorno_total: totalReturn(movies),
  retorno_promedio: totalReturn(movies) / movies.length,
  peliculas: movies.map(movieData),
});

/** The sentence and, where it is needed, the warning about it. */
function summary(
  person: PersonRef,
  { movies, facts }: Work,
  { finder, wording }: Context,
): Block[] {
  const total = totalReturn(movies);
  const tiny = movies.filter((movie) => hasReturn(movie) && movie.budget < TINY_BUDGET);
  return [
    text(
      finder.rolesOf(person.id)[0] === 'actor' ? '' : personWords(facts.gender).director,
      bold(person.name),
      ` ha dirigido ${counted(wording, movies.length, 'película')}; ha conseguido un retorno de ${wording.times(total)}, con un promedio de ${wording.times(total / movies.length)} por película.`,
    ),
    ...(tiny.length > 0 ? [notice(tinyBudgetWarning(wording, tiny.length))] : []),
  ];
}

/** 0 stands for "unknown" in the data. */
const known = (amount: number): number | null => (amount > 0 ? amount : null);

const movieData = (movie: DirectedMovie) => ({
  id: movie.id,
  titulo: movie.title,
  fecha: movie.date,
  retorno: movie.return,
  costo: known(movie.budget),
  recaudacion: known(movie.revenue),
  ganancia: profitOf(movie),
});
