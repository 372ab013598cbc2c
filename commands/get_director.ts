import { z } from 'zod';
import { type DirectedMovie, directedMovies } from '../src/catalog/queries/directed-movies.ts';
import { type Context, defineCommand } from '../src/context.ts';
import { option, type PersonRef } from '../src/core/option.ts';
import { isoDate, knownMoney, movieFields, personFields } from '../src/core/output.ts';
import { pageButtons, pageOf } from '../src/core/page.ts';
import { bold, notice, type Reply, text } from '../src/core/reply.ts';
import { counted, type Wording } from '../src/wording/locale.ts';
import { gonePerson } from '../src/wording/mistakes.ts';
import { personWords } from '../src/wording/people.ts';
import { TINY_BUDGET, tinyBudgetWarning } from '../src/wording/returns.ts';
import { movieLabel } from '../src/wording/titles.ts';

const PAGE_SIZE = 5;

export default defineCommand({
  name: 'get_director',
  aliases: ['director', 'directora'],
  group: 'Personas',
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
  phrases: [/(?:dirigid\p{L}* por|director|directora|pel[ií]culas de) (?<nombre>.+)$/iu],

  run: ({ nombre }, context) => answer(nombre, 1, context),

  actions: {
    async pagina([id = '', page = ''], context) {
      const person = context.finder.personById(Number(id));
      if (!person) throw gonePerson();
      return answer(person, Number(page), context);
    },
  },
});

async function answer(person: PersonRef, pageNumber: number, context: Context): Promise<Reply> {
  const { catalog, finder, wording } = context;
  const movies = await catalog.all(directedMovies, { id: person.id });
  const [first] = movies;
  if (!first) throw gonePerson();
  const total = movies.reduce((sum, movie) => sum + movie.return, 0);
  const tiny = movies.filter(
    ({ budget, revenue }) => budget > 0 && budget < TINY_BUDGET && revenue > 0,
  );
  const page = pageOf(movies, pageNumber, PAGE_SIZE);
  return {
    data: {
      id: person.id,
      nombre: person.name,
      cantidad: movies.length,
      retorno_total: total,
      retorno_promedio: total / movies.length,
      peliculas: movies.map(movieData),
    },
    blocks: [
      text(
        personWords(first.gender).director,
        bold(person.name),
        ` ha dirigido ${counted(wording, movies.length, 'película')}; ha conseguido un retorno de ${wording.times(total)}, con un promedio de ${wording.times(total / movies.length)} por película.`,
      ),
      ...(tiny.length > 0 ? [notice(tinyBudgetWarning(wording, tiny.length))] : []),
      {
        kind: 'list',
        start: page.start,
        items: page.items.map((movie) => ({
          text: [bold(movieLabel(finder.movieById(movie.id) ?? { ...movie, titleEs: null }))],
          detail: [details(movie, wording)],
        })),
      },
      ...(page.count > 1 ? [text(`Página ${page.number} de ${page.count}.`)] : []),
    ],
    actions: pageButtons(page, 'get_director', String(person.id)),
  };
}

/** 0 stands for "unknown" in the data. */
const known = (amount: number): number | null => (amount > 0 ? amount : null);

const profit = ({ budget, revenue }: DirectedMovie): number | null =>
  budget > 0 && revenue > 0 ? revenue - budget : null;

const movieData = (movie: DirectedMovie) => ({
  id: movie.id,
  titulo: movie.title,
  fecha: movie.date,
  retorno: movie.return,
  costo: known(movie.budget),
  recaudacion: known(movie.revenue),
  ganancia: profit(movie),
});

function details(movie: DirectedMovie, wording: Wording): string {
  const { budget, revenue } = movie;
  const gain = profit(movie);
  const parts = [
    `Estreno: ${wording.date(movie.date)}`,
    gain !== null && `Retorno: ${wording.times(movie.return)}`,
    budget > 0 && `Costo: ${wording.money(budget)}`,
    revenue > 0 && `Recaudación: ${wording.money(revenue)}`,
    gain !== null && `${gain < 0 ? 'Pérdida' : 'Ganancia'}: ${wording.money(Math.abs(gain))}`,
    budget === 0 && revenue === 0 && 'Sin datos de presupuesto ni de recaudación',
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
