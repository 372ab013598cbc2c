import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { UserError } from '../src/core/errors.ts';
import { type ListState, readState } from '../src/discovery/code.ts';
import { filtersOf } from '../src/discovery/filters-of.ts';
import { listData, listReply } from '../src/discovery/list-reply.ts';
import { mentionedFilters } from '../src/discovery/mentioned.ts';
import { narrowMenu, sortMenu } from '../src/discovery/narrow.ts';
import { knownTo, namesIn } from '../src/discovery/services.ts';
import { text } from '../src/reply/blocks.ts';
import { LIST_OPTIONS } from '../src/wording/filter-options.ts';
import { filtersText } from '../src/wording/filters.ts';
import { foundText } from '../src/wording/listing.ts';

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
    descubrir: (mentions) => ({
      ...mentionedFilters(mentions),
      ...(mentions.movies.length > 0 && { sin_titulo: mentions.movies.join('+') }),
    }),
  },

  run: (args, context) =>
    answer(
      { filters: filtersOf(args, knownTo(context)), order: args.orden ?? 'best' },
      args.pagina ?? 1,
      context,
    ),

  actions: {
    ver: ([code = '', page = ''], context) => answer(stateOf(code, context), Number(page), context),
    afinar: ([code = ''], context) => narrowMenu(NAME, stateOf(code, context), context),
    ordenar: async ([code = ''], context) => sortMenu(NAME, stateOf(code, context)),
  },
});

const answer = (state: ListState, page: number, context: Context) =>
  listReply(
    state,
    page,
    {
      command: NAME,
      intro: ({ total, count }) => {
        const which = filtersText(state.filters, context.wording);
        return [text(foundText(total, which, state.order, count === 1, context.wording))];
      },
    },
    context,
  );

function stateOf(code: string, context: Context): ListState {
  const state = readState(code, namesIn(context));
  if (!state) throw new UserError({ kind: 'staleButton' });
  return state;
}
