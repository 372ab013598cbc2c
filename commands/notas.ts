import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf, checkMark, markOf } from '../src/community/answers/asker.ts';
import { filmData, filmsPage, inCatalogue } from '../src/community/answers/films.ts';
import type { RatingsQuery } from '../src/community/ratings.ts';
import { option } from '../src/core/option.ts';
import { fold } from '../src/core/text.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import {
  isoDay,
  NO_RATINGS,
  noRatingsWith,
  RATINGS_ORDERS,
  ratingDetail,
  ratingsText,
} from '../src/wording/community.ts';
import { isoDate, movieFields } from '../src/wording/output.ts';

const NAME = 'notas';
type Order = NonNullable<RatingsQuery['order']>;
const ORDERS = Object.entries(RATINGS_ORDERS).map(([value, label]) => ({
  value: value as Order,
  label,
}));
const DEFAULT_ORDER: Order = 'newest';
const parseOrder = (typed: string): Order | undefined =>
  ORDERS.find(({ value, label }) => value === typed || fold(label) === fold(typed))?.value;

export default defineCommand({
  name: NAME,
  aliases: ['mis_notas'],
  group: 'Comunidad',
  effect: 'personal',
  description: 'Las notas que has puesto, en el orden que digas',
  examples: ['', 'Toy orden:mejores'],
  options: {
    buscar: option.optional(option.text('Parte de un título')),
    orden: option.optional(
      option.choice({ description: 'En qué orden', choices: ORDERS, parse: parseOrder }),
    ),
  },
  output: z.strictObject({
    total: z.int(),
    promedio: z.number().nullable(),
    notas: z.array(
      z.strictObject({ ...movieFields, nota: z.number(), fecha: isoDate.describe('De la nota') }),
    ),
  }),
  intents: {
    notas: ({ text: said }) => ({ orden: orderIn(said) }),
  },

  run: ({ buscar, orden }, context) => answer(buscar ?? '', orden ?? DEFAULT_ORDER, 1, context),

  actions: {
    async pagina([mark, order = '', search = '', page], context) {
      checkMark(mark, await askerOf(context));
      return answer(search, parseOrder(order) ?? DEFAULT_ORDER, Number(page), context);
    },
  },
});

function orderIn(said: string): Order {
  if (/(?:mejor|mas alt|favorit)/u.test(said)) return 'best';
  if (/(?:peor|mas baj)/u.test(said)) return 'worst';
  return DEFAULT_ORDER;
}

/** A search that a button carries is cut: what it then finds besides does no harm. */
const SEARCH_MAX = 12;

async function answer(
  search: string,
  order: Order,
  page: number,
  context: Context,
): Promise<Reply> {
  const { community, finder, wording } = context;
  const person = await askerOf(context);
  const { total, mean, ratings } = await community.ratings.of(person, { order });
  const wanted = fold(search);
  const found = inCatalogue(ratings, finder).filter(({ movie: { title, titleEs } }) =>
    fold(`${title} ${titleEs ?? ''}`).includes(wanted),
  );
  const shown = filmsPage(
    found.map(({ movie, entry: { rating, at } }) => ({
      movie,
      detail: ratingDetail(rating, at, wording),
    })),
    page,
    NAME,
    markOf(person),
    order,
    wanted.slice(0, SEARCH_MAX),
  );
  const none = total === 0 ? NO_RATINGS : noRatingsWith(search);
  return {
    data: {
      total,
      promedio: mean,
      notas: found.map(({ movie, entry: { rating, at } }) => ({
        ...filmData(movie),
        nota: rating,
        fecha: isoDay(at),
      })),
    },
    blocks: [text(found.length === 0 ? none : ratingsText(total, mean, wording)), ...shown.blocks],
    actions: shown.actions,
  };
}
