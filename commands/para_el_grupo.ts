import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { allPassing } from '../src/catalogue/queries/discovery/passing.ts';
import { askerOf } from '../src/community/answers/asker.ts';
import { filmData, inCatalogue } from '../src/community/answers/films.ts';
import { historyOf } from '../src/community/answers/history.ts';
import { groupOf, memberCalled, nameOf } from '../src/community/answers/members.ts';
import type { Person } from '../src/community/people.ts';
import type { Filters } from '../src/core/filters.ts';
import { option } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import type { PersonKey } from '../src/core/turn.ts';
import { filtersIn, onOwnServices } from '../src/discovery/list-services.ts';
import { mentionedFilters } from '../src/discovery/mentioned-filters.ts';
import { type GroupPick, recommendForGroup } from '../src/recommender/group/recommend.ts';
import type { History } from '../src/recommender/personal/history.ts';
import { button, menu } from '../src/reply/actions.ts';
import { bold, notice, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { asksTo, isYes } from '../src/spanish/verbs.ts';
import { FILTER_OPTIONS } from '../src/wording/filter-options.ts';
import { filtersText } from '../src/wording/filters.ts';
import { FOR_ME_BUTTONS } from '../src/wording/for-me.ts';
import {
  AGAIN_CHOICE,
  forUsText,
  NOBODY_KNOWN,
  nothingForUs,
  SUITS_ALL,
  SUITS_PEOPLE,
  strangersText,
  suitsMost,
} from '../src/wording/for-us.ts';
import { VIEW_CARD } from '../src/wording/listing.ts';
import { movieFields } from '../src/wording/output-fields.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type card from './ficha.ts';
import type tastes from './gustos.ts';

const NAME = 'para_el_grupo';
/** Of larger groups so many are thought of: whoever asks, and the first by name. */
const MEMBERS_MAX = 12;
/** Whom a film suits at least so well, beside the one whom it suits best, is named with them. */
const NEARLY = 0.75;

export default defineCommand({
  name: NAME,
  aliases: ['para_nosotros'],
  group: 'Comunidad',
  effect: 'personal',
  description: 'Cinco películas para ver juntos: buenas para todos los del grupo, y que nadie vio',
  examples: ['', 'comedia', 'personas:Luis'],
  options: {
    ...FILTER_OPTIONS,
    personas: option.optional(
      option.text('Quiénes, además de ti: nombres o menciones, separados por comas'),
    ),
    repetir: option.optional(
      option.choice({
        description: 'Vale repetir: también las que alguien ya vio',
        choices: [AGAIN_CHOICE],
        parse: (typed) => (isYes(typed) ? AGAIN_CHOICE.value : undefined),
      }),
    ),
  },
  output: z.strictObject({
    personas: z.array(z.string()),
    recomendaciones: z.array(
      z.strictObject({
        ...movieFields,
        puntaje: z.number().min(0).max(1),
        para: z.array(z.strictObject({ persona: z.string(), encaje: z.number().min(0).max(1) })),
        motivos: z.array(z.string()),
      }),
    ),
  }),
  intents: {
    para_el_grupo: (mentions) => {
      const { orden: _, vistas: _seen, ...filters } = mentionedFilters(mentions);
      const again = asksTo('repeat', mentions.text);
      return { ...filters, ...(again && { repetir: AGAIN_CHOICE.value }) };
    },
  },

  async run(args, context): Promise<Reply> {
    const { tastes: model, wording, catalogue, community } = context;
    const asker = await askerOf(context);
    const members = await membersFor(asker, args.personas, context);
    const histories = await Promise.all(members.map(({ key }) => historyOf(key, community)));
    const filters = await onOwnServices(await filtersIn(args, context), context);
    const passing = await idsOf(filters, catalogue);
    const picks = recommendForGroup(model(), histories, {
      ...(passing && { passing }),
      again: args.repetir !== undefined,
    });
    const names = members.map(nameOf);
    const strangers = names.filter((_, member) => isUnknown(histories[member]));
    const tell = button(FOR_ME_BUTTONS.tell, runTarget<typeof tastes>('gustos', {}));
    const shown = inCatalogue(
      picks.map((pick) => ({ ...pick, film: pick.id })),
      context.finder,
    );
    const known = members.flatMap((member, place) =>
      isUnknown(histories[place]) ? [] : [{ name: nameOf(member), place }],
    );
    const motive = (pick: GroupPick): string => motiveOf(pick, known, context);
    return {
      data: {
        personas: names,
        recomendaciones: shown.map(({ movie, entry }) => ({
          ...filmData(movie),
          puntaje: entry.score,
          para: names.map((persona, member) => ({ persona, encaje: entry.fits[member] ?? 0 })),
          motivos: [motive(entry)],
        })),
      },
      blocks: [
        text(
          shown.length > 0
            ? forUsText(names, filtersText(filters, wording), wording)
            : nothingForUs(filtersText(filters, wording, 1)),
        ),
        ...(shown.length > 0
          ? [
              {
                kind: 'list' as const,
                start: 1,
                items: shown.map(({ movie, entry }) => ({
                  text: [bold(movieLabel(movie))],
                  detail: [motive(entry)],
                })),
              },
            ]
          : []),
        ...(known.length === 0
          ? [notice(NOBODY_KNOWN)]
          : strangers.length > 0
            ? [notice(strangersText(strangers, wording))]
            : []),
      ],
      actions: [
        ...(strangers.length > 0 ? [tell] : []),
        ...menu(
          VIEW_CARD,
          shown.map(({ movie }) => ({
            label: movieLabel(movie),
            target: runTarget<typeof card>('ficha', { titulo: `id:${movie.id}` }),
          })),
        ),
      ],
    };
  },
});

const isUnknown = (history: History | undefined): boolean =>
  history === undefined || history.ratings.size + history.seen.size + history.wanted.size === 0;

/** Whoever asks, and those named or else those who use the bot in the group. */
async function membersFor(
  asker: PersonKey,
  typed: string | undefined,
  context: Context,
): Promise<Person[]> {
  const members = await context.community.places.members(groupOf(context));
  const own = members.filter(({ key }) => key === asker);
  const others = typed
    ? await Promise.all(
        typed
          .split(/\s*(?:[,+]|\sy\s)\s*/u)
          .filter((name) => name !== '')
          .map((name) =>
            memberCalled(name, context, (personas) => ({ command: NAME, args: { personas } })),
          ),
      )
    : members;
  const all = new Map([...own, ...others].map((member) => [member.key, member]));
  return [...all.values()].slice(0, MEMBERS_MAX);
}

async function idsOf(
  filters: Filters,
  catalogue: Context['catalogue'],
): Promise<ReadonlySet<number> | undefined> {
  if (Object.keys(filters).length === 0) return undefined;
  const { query, params } = allPassing(filters);
  return new Set((await catalogue.all(query, params)).map(({ id }) => id));
}

/** Whom a film suits, without a word of what anybody rated. */
function motiveOf(
  { fits }: GroupPick,
  known: readonly { readonly name: string; readonly place: number }[],
  { wording }: Context,
): string {
  if (known.length === 0) return SUITS_PEOPLE;
  const best = Math.max(...known.map(({ place }) => fits[place] ?? 0));
  const suited = known.filter(({ place }) => (fits[place] ?? 0) >= best * NEARLY);
  return suited.length === known.length && known.length > 1
    ? SUITS_ALL
    : suitsMost(
        suited.map(({ name }) => name),
        wording,
      );
}
