import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { UserError } from '../src/core/errors.ts';
import { type MovieRef, option } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { type Compared, comparisonChart, rank, readCompared } from '../src/discovery/compare.ts';
import { type Choice, menu } from '../src/reply/actions.ts';
import { bold } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import {
  COMPARISONS,
  type Comparison,
  comparisonIn,
  parseComparison,
} from '../src/spanish/comparisons.ts';
import { capitalise } from '../src/wording/capitalise.ts';
import { CHART_ACTION, chartBlock, chartButton } from '../src/wording/charts.ts';
import {
  COMPARE_WORDS,
  COMPARISON_NAMES,
  comparedDetail,
  rankingText,
} from '../src/wording/comparisons.ts';
import { genreName } from '../src/wording/genres.ts';
import { VIEW_CARD } from '../src/wording/listing.ts';
import { isoDate, knownMoney, movieFields } from '../src/wording/output-fields.ts';
import type card from './ficha.ts';

const NAME = 'comparar';
const MOVIES_MIN = 2;
const MOVIES_MAX = 5;
const KEYS = Object.keys(COMPARISONS) as Comparison[];

export default defineCommand({
  name: NAME,
  aliases: ['versus'],
  group: 'Películas',
  effect: 'pure',
  description: 'De dos a cinco películas frente a frente: cuál dura más, recaudó más, es mejor…',
  examples: ['Titanic + Matrix', 'El padrino + Volver por:la más larga'],
  options: {
    titulos: option.movies('De dos a cinco películas unidas con +', MOVIES_MAX),
    por: option.optional(
      option.choice({
        description: 'Por qué se comparan: la más larga, la más taquillera…',
        choices: KEYS.map((value) => ({ value, label: COMPARISON_NAMES[value] })),
        parse: parseComparison,
      }),
    ),
  },
  output: z.strictObject({
    peliculas: z.array(
      z.strictObject({
        ...movieFields,
        titulo_es: z.string().nullable(),
        fecha: isoDate,
        duracion: z.int().nullable(),
        score: z.number(),
        votos: z.int(),
        presupuesto: knownMoney,
        recaudacion: knownMoney,
        retorno: z.number().nullable(),
        generos: z.array(z.string()),
      }),
    ),
    por: z.enum(KEYS),
    ganadora: z.int().nullable().describe('Su identificador; null si empatan o no se sabe'),
  }),
  intents: {
    comparar: ({ movies, text }) => {
      const por = comparisonIn(text);
      return movies.length < MOVIES_MIN
        ? undefined
        : { titulos: movies.slice(0, MOVIES_MAX).join('+'), ...(por && { por }) };
    },
  },

  run: ({ titulos, por }, context) => answer(titulos, por ?? 'score', context),

  actions: {
    por: ([ids = '', by = ''], context) =>
      answer(moviesOf(ids, context), parseComparison(by) ?? 'score', context),
    [CHART_ACTION]: ([ids = '', by = ''], context) =>
      answer(moviesOf(ids, context), parseComparison(by) ?? 'score', context, true),
  },
});

async function answer(
  movies: readonly MovieRef[],
  by: Comparison,
  context: Context,
  withChart = false,
): Promise<Reply> {
  const { wording } = context;
  const unique = [...new Map(movies.map((movie) => [movie.id, movie])).values()];
  const films = await readCompared(unique, context);
  if (films.length < MOVIES_MIN) {
    throw new UserError({ kind: 'said', code: 'falta_opcion', sentence: COMPARE_WORDS.tooFew });
  }
  const ranking = rank(films, by);
  const ids = films.map(({ movie }) => movie.id).join('+');
  const chart = comparisonChart(ranking, wording);
  const source = { command: NAME, action: CHART_ACTION, params: [ids, by] };
  return {
    data: {
      peliculas: films.map(filmData),
      por: by,
      ganadora: ranking.firsts === 1 ? (ranking.ranked[0]?.movie.id ?? null) : null,
    },
    blocks: [
      { kind: 'text', text: rankingText(ranking, wording) },
      ...(withChart && chart ? [chartBlock(chart, source)] : []),
      {
        kind: 'list',
        items: films.map((film) => ({
          text: [bold(film.label)],
          detail: [comparedDetail(film, wording)],
        })),
      },
    ],
    actions: [
      ...(chart && !withChart ? [chartButton(NAME, ids, by)] : []),
      ...menu(COMPARE_WORDS.menu, otherComparisons(ids, by)),
      ...menu(VIEW_CARD, films.map(cardChoice)),
    ],
  };
}

const otherComparisons = (ids: string, by: Comparison): Choice[] =>
  KEYS.filter((key) => key !== by).map((key) => ({
    label: capitalise(COMPARISON_NAMES[key]),
    target: { command: NAME, action: 'por', params: [ids, key] },
  }));

const cardChoice = ({ movie, label }: Compared): Choice => ({
  label,
  target: runTarget<typeof card>('ficha', { titulo: `id:${movie.id}` }),
});

const moviesOf = (ids: string, { finder }: Context): MovieRef[] =>
  ids.split('+').flatMap((id) => finder.movieById(Number(id)) ?? []);

const filmData = ({ movie, date, runtime, score, votes, budget, revenue, genres }: Compared) => ({
  id: movie.id,
  titulo: movie.title,
  titulo_es: movie.titleEs,
  anio: movie.year,
  fecha: date,
  duracion: runtime || null,
  score,
  votos: votes,
  presupuesto: budget || null,
  recaudacion: revenue || null,
  retorno: budget > 0 && revenue > 0 ? revenue / budget : null,
  generos: genres.map(genreName),
});
