import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { type PersonFacts, personFacts } from '../src/catalogue/queries/discovery/film-facts.ts';
import { UserError } from '../src/core/errors.ts';
import { type Filters, type PersonFilter, partsOf } from '../src/core/filters.ts';
import { option } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { stateTarget } from '../src/discovery/buttons.ts';
import { defaultOrder } from '../src/discovery/default-order.ts';
import { listActions } from '../src/discovery/list-actions.ts';
import type { ListState } from '../src/discovery/list-code.ts';
import { listData, listReply } from '../src/discovery/list-reply.ts';
import { filtersIn } from '../src/discovery/list-services.ts';
import { mentionedFilters } from '../src/discovery/mentioned-filters.ts';
import { type Action, button } from '../src/reply/actions.ts';
import { text } from '../src/reply/blocks.ts';
import { LIST_OPTIONS } from '../src/wording/filter-options.ts';
import { filtersText } from '../src/wording/filters.ts';
import { foundText, INTROS } from '../src/wording/listing.ts';
import { personFields } from '../src/wording/output-fields.ts';
import { careerText, ROLE_BUTTONS } from '../src/wording/people.ts';
import type actor from './get_actor.ts';
import type director from './get_director.ts';

const NAME = 'filmografia';

const { persona: _one, sin_persona: _none, papel, ...OTHERS } = LIST_OPTIONS;

export default defineCommand({
  name: NAME,
  aliases: ['persona'],
  group: 'Personas',
  effect: 'pure',
  description:
    'Las películas de una persona, como reparto o dirección, filtradas y en el orden que digas',
  examples: ['Penélope Cruz', 'Pedro Almodóvar papel:dirección orden:más nuevas'],
  options: { persona: option.person('any', 'El nombre de la persona'), papel, ...OTHERS },
  output: z.strictObject({ ...personFields, ...listData }),
  intents: {
    filmografia: (mentions) => {
      const [persona, second] = mentions.people;
      return persona === undefined || second !== undefined
        ? undefined
        : { ...mentionedFilters(mentions), persona };
    },
    persona: ({ people: [persona] }) => (persona === undefined ? undefined : { persona }),
  },

  async run({ persona, ...args }, context) {
    const person: PersonFilter = { ...persona, ...(args.papel && { role: args.papel }) };
    const filters: Filters = { ...(await filtersIn(args, context)), people: [person] };
    return answer(
      { filters, order: args.orden ?? defaultOrder(filters) },
      args.pagina ?? 1,
      context,
    );
  },

  actions: listActions(NAME, answer),
});

async function answer(asked: ListState, page: number, context: Context) {
  const { catalogue, finder, wording } = context;
  const [person] = asked.filters.people ?? [];
  if (!person) throw new UserError({ kind: 'staleButton' });
  const facts = await catalogue.first(personFacts, { id: person.id });
  if (!facts) throw new UserError({ kind: 'gonePerson' });
  return listReply(
    asked,
    page,
    (state) => ({
      command: NAME,
      intro({ total, count }) {
        const whole = count === 1;
        if (partsOf(state.filters).length === 1 && !person.role) {
          const [known] = finder.rolesOf(person.id);
          const career = careerText(person.name, facts, INTROS[state.order], wording, known);
          return [{ kind: 'text', text: career }];
        }
        const which = filtersText(state.filters, wording, total);
        return [text(foundText(total, which, state.order, whole, wording))];
      },
      data: { id: person.id, nombre: person.name },
      actions: roleButtons(person, facts, state),
      fixed: { people: [person] },
    }),
    context,
  );
}

/** What tells how successful they were in each role, and the films of one role where they have both. */
function roleButtons(
  person: PersonFilter,
  { acted, directed }: PersonFacts,
  { order }: ListState,
): Action[] {
  const nombre = `id:${person.id}`;
  const only = (role: 'actor' | 'director'): Action[] =>
    acted > 0 && directed > 0 && person.role !== role
      ? [
          button(
            ROLE_BUTTONS[role].only,
            stateTarget(NAME, 'ver', { filters: { people: [{ ...person, role }] }, order }, 1),
          ),
        ]
      : [];
  return [
    ...only('actor'),
    ...only('director'),
    ...(acted > 0
      ? [button(ROLE_BUTTONS.actor.success, runTarget<typeof actor>('get_actor', { nombre }))]
      : []),
    ...(directed > 0
      ? [
          button(
            ROLE_BUTTONS.director.success,
            runTarget<typeof director>('get_director', { nombre }),
          ),
        ]
      : []),
  ];
}
