import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { UserError } from '../src/core/errors.ts';
import type { Filters } from '../src/core/filters.ts';
import { option } from '../src/core/option.ts';
import { defaultOrder } from '../src/discovery/default-order.ts';
import { listActions } from '../src/discovery/list-actions.ts';
import type { ListState } from '../src/discovery/list-code.ts';
import { listData, listReply } from '../src/discovery/list-reply.ts';
import { filtersIn } from '../src/discovery/list-services.ts';
import { mentionedFilters } from '../src/discovery/mentioned-filters.ts';
import { text } from '../src/reply/blocks.ts';
import { LIST_OPTIONS } from '../src/wording/filter-options.ts';
import { filtersText } from '../src/wording/filters.ts';

import { notTogetherText, togetherText, tooFewPeople } from '../src/wording/listing.ts';
import { personFields } from '../src/wording/output-fields.ts';

const NAME = 'juntos';
const PEOPLE_MIN = 2;
const PEOPLE_MAX = 4;

const { persona: _one, sin_persona: _none, papel: _role, ...OTHERS } = LIST_OPTIONS;

export default defineCommand({
  name: NAME,
  aliases: ['juntas'],
  group: 'Personas',
  effect: 'pure',
  description: 'Las películas en las que coinciden dos, tres o cuatro personas',
  examples: ['Tom Hanks + Meg Ryan', 'Pedro Almodóvar + Penélope Cruz orden:más nuevas'],
  options: {
    personas: option.people('any', 'De dos a cuatro personas unidas con +', PEOPLE_MAX),
    ...OTHERS,
  },
  output: z.strictObject({ personas: z.array(z.strictObject(personFields)), ...listData }),
  intents: {
    juntos: (mentions) => {
      const { persona: _, papel: __, ...filters } = mentionedFilters(mentions);
      return mentions.people.length < PEOPLE_MIN
        ? undefined
        : { ...filters, personas: mentions.people.slice(0, PEOPLE_MAX).join('+') };
    },
  },

  async run({ personas, ...args }, context) {
    const people = [...new Map(personas.map((person) => [person.id, person])).values()];
    if (people.length < PEOPLE_MIN) {
      throw new UserError({ kind: 'said', code: 'falta_opcion', sentence: tooFewPeople(NAME) });
    }
    const filters: Filters = { ...(await filtersIn(args, context)), people };
    return answer(
      { filters, order: args.orden ?? defaultOrder(filters) },
      args.pagina ?? 1,
      context,
    );
  },

  actions: listActions(NAME, answer),
});

function answer(asked: ListState, page: number, context: Context) {
  const { wording } = context;
  return listReply(
    asked,
    page,
    ({ filters: { people = [], ...others }, order }) => {
      const names = wording.list(people.map(({ name }) => name));
      const which = (total: number): string => filtersText(others, wording, total);
      return {
        command: NAME,
        intro: ({ total, count }) => [
          text(togetherText(names, total, which(total), order, count === 1, wording)),
        ],
        none: notTogetherText(names, which(1)),
        data: { personas: people.map(({ id, name }) => ({ id, nombre: name })) },
      };
    },
    context,
  );
}
