import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf, checkMark, markOf } from '../src/community/answers/asker.ts';
import { filmData, filmsPage, inCatalogue } from '../src/community/answers/films.ts';
import { memberCalled, nameOf } from '../src/community/answers/members.ts';
import type { RatingsPage, RatingsQuery } from '../src/community/ratings.ts';
import { UserError } from '../src/core/errors.ts';
import { option } from '../src/core/option.ts';
import { fold } from '../src/core/text.ts';
import { mentionedBy, mentionOf, type PersonKey } from '../src/core/turn.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { ownerIn } from '../src/spanish/members.ts';
import { asksTo } from '../src/spanish/verbs.ts';
import { isoDay } from '../src/wording/formats.ts';
import { nothingShared } from '../src/wording/members.ts';
import { isoDate, movieFields } from '../src/wording/output-fields.ts';
import {
  noRatingsWith,
  OWN_WORDS,
  RATINGS_ORDERS,
  type RatingsWords,
  wordsAbout,
} from '../src/wording/rating-lists.ts';

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
  description: 'Las notas que has puesto, en el orden que digas; o las de quien las comparte',
  examples: ['', 'Toy orden:mejores'],
  options: {
    buscar: option.optional(option.text('Parte de un título')),
    persona: option.optional(option.member('Alguien del grupo que comparte sus notas')),
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
    notas_de: ({ text: said }) => {
      const persona = ownerIn(said);
      return persona === undefined ? undefined : { persona, orden: orderIn(said) };
    },
  },

  async run({ buscar = '', orden = DEFAULT_ORDER, persona }, context) {
    const asker = await askerOf(context);
    const view: View = { search: buscar, order: orden, page: 1 };
    return persona === undefined ? own(asker, view, context) : ofMember(persona, view, context);
  },

  actions: {
    /** The first is the asker's mark, or a mention of whose ratings they are. */
    async pagina([whose = '', order = '', search = '', page], context) {
      const asker = await askerOf(context);
      const view = { search, order: parseOrder(order) ?? DEFAULT_ORDER, page: Number(page) };
      if (mentionedBy(whose, context.turn.platform)) return ofMember(whose, view, context);
      checkMark(whose, asker);
      return own(asker, view, context);
    },
  },
});

function orderIn(said: string): Order {
  if (asksTo('best', said)) return 'best';
  return asksTo('worst', said) ? 'worst' : DEFAULT_ORDER;
}

/** A search that a button carries is cut: what it then finds besides does no harm. */
const SEARCH_MAX = 12;

/** Which of somebody's ratings are shown. */
interface View {
  /** Part of a title; empty: all. */
  readonly search: string;
  readonly order: Order;
  /** From 1. */
  readonly page: number;
}

async function own(person: PersonKey, view: View, context: Context): Promise<Reply> {
  const ratings = await context.community.ratings.of(person, { order: view.order });
  return answer(ratings, view, OWN_WORDS, markOf(person), context);
}

/** @throws UserError where nobody of the place is called so, or they don't share them */
async function ofMember(called: string, view: View, context: Context): Promise<Reply> {
  const owner = await memberCalled(called, context, (persona) => ({
    command: NAME,
    args: { persona },
  }));
  if (owner.key === context.turn.person) return own(owner.key, view, context);
  const name = nameOf(owner);
  const ratings = await context.community.ratings.sharedBy(owner.key, { order: view.order });
  if (!ratings) {
    throw new UserError({ kind: 'said', code: 'no_encontrado', sentence: nothingShared(name) });
  }
  return answer(ratings, view, wordsAbout(name), mentionOf(owner.key), context);
}

/** @param whose what the buttons that turn the pages carry */
function answer(
  { total, mean, ratings }: RatingsPage,
  { search, order, page }: View,
  words: RatingsWords,
  whose: string,
  { finder, wording }: Context,
): Reply {
  const wanted = fold(search);
  const found = inCatalogue(ratings, finder).filter(({ movie: { title, titleEs } }) =>
    fold(`${title} ${titleEs ?? ''}`).includes(wanted),
  );
  const shown = filmsPage(
    found.map(({ movie, entry: { rating, at } }) => ({
      movie,
      detail: words.detail(rating, at, wording),
    })),
    page,
    NAME,
    whose,
    order,
    wanted.slice(0, SEARCH_MAX),
  );
  const none = total === 0 ? words.none : noRatingsWith(search);
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
    blocks: [text(found.length === 0 ? none : words.count(total, mean, wording)), ...shown.blocks],
    actions: shown.actions,
  };
}
