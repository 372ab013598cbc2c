import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { filmCount } from '../src/catalogue/queries/discovery/films.ts';
import { fittingButton, stateTarget } from '../src/discovery/buttons.ts';
import { defaultOrder } from '../src/discovery/default-order.ts';
import { filtersIn } from '../src/discovery/list-services.ts';
import { mentionedFilters } from '../src/discovery/mentioned-filters.ts';
import { seenNotice, withSeen } from '../src/discovery/unseen.ts';
import { text } from '../src/reply/blocks.ts';
import { FILTER_OPTIONS, UNSEEN_OPTION } from '../src/wording/filter-options.ts';
import { filtersText } from '../src/wording/filters.ts';
import { dataOfFilters, filtersData } from '../src/wording/filters-data.ts';
import { countText, LIST_BUTTONS } from '../src/wording/listing.ts';
import type discover from './descubrir.ts';

/** The command that lists what is counted. */
const LIST: (typeof discover)['name'] = 'descubrir';

export default defineCommand({
  name: 'contar',
  aliases: ['cuantas'],
  group: 'Películas',
  effect: 'pure',
  description: 'Cuántas películas hay de un género, una época, un país, una persona…',
  examples: ['terror epoca:80s', 'comedia romántica pais:España', ''],
  options: { ...FILTER_OPTIONS, ...UNSEEN_OPTION },
  output: z.strictObject({ filtros: filtersData, cantidad: z.int() }),
  intents: { contar: mentionedFilters },

  async run(args, context) {
    const { catalogue, wording } = context;
    const asked = await filtersIn(args, context);
    const filters = await withSeen(asked, context);
    const { query, params } = filmCount(filters);
    const films = (await catalogue.first(query, params))?.films ?? 0;
    return {
      data: { filtros: dataOfFilters(filters), cantidad: films },
      blocks: [
        text(countText(films, filtersText(filters, wording, films), wording)),
        ...seenNotice(asked, filters),
      ],
      actions:
        films > 0
          ? fittingButton(
              LIST_BUTTONS.viewAll,
              stateTarget(LIST, 'ver', { filters, order: defaultOrder(filters) }, 1),
            )
          : [],
    };
  },
});
