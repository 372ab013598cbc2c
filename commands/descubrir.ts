import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { defaultOrder } from '../src/discovery/default-order.ts';
import { listActions } from '../src/discovery/list-actions.ts';
import type { ListState } from '../src/discovery/list-code.ts';
import { listData, listReply } from '../src/discovery/list-reply.ts';
import { filtersIn } from '../src/discovery/list-services.ts';
import { mentionedFilters } from '../src/discovery/mentioned-filters.ts';
import { notice, text } from '../src/reply/blocks.ts';
import { LIST_OPTIONS } from '../src/wording/filter-options.ts';
import { filtersText } from '../src/wording/filters.ts';
import { foundText } from '../src/wording/listing.ts';
import { servicesIgnored } from '../src/wording/streaming.ts';

const NAME = 'descubrir';

export default defineCommand({
  name: NAME,
  aliases: ['peliculas'],
  group: 'Películas',
  effect: 'pure',
  description:
    'Películas por género, época, país, tema, personas, duración, nota…, en el orden que digas',
  examples: ['terror epoca:80s', 'comedia pais:argentinas duracion:menos de 100 minutos', ''],
  options: LIST_OPTIONS,
  output: z.strictObject(listData),
  intents: {
    saga_completa: ({ titles: [saga], filters }) => {
      const named = filters['saga'] ?? saga;
      return named === undefined ? undefined : { saga: named, orden: 'oldest' };
    },
    descubrir: (mentions) => ({
      ...mentionedFilters(mentions),
      ...(mentions.movies.length > 0 && { sin_titulo: mentions.movies.join('+') }),
    }),
  },

  async run({ en, ...args }, context) {
    const known = context.terms.knowsServices && en ? { ...args, en } : args;
    const filters = await filtersIn(known, context);
    const state = { filters, order: args.orden ?? defaultOrder(filters) };
    const reply = await answer(state, args.pagina ?? 1, context);
    const { blocks } = reply;
    return en && !context.terms.knowsServices
      ? { ...reply, blocks: [...blocks, notice(servicesIgnored(en))] }
      : reply;
  },

  actions: listActions(NAME, answer),
});

function answer(asked: ListState, page: number, context: Context) {
  return listReply(
    asked,
    page,
    ({ filters, order }) => ({
      command: NAME,
      intro: ({ total, count }) => {
        const which = filtersText(filters, context.wording, total);
        return [text(foundText(total, which, order, count === 1, context.wording))];
      },
    }),
    context,
  );
}
