import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { allPassing } from '../src/catalogue/queries/discovery/passing.ts';
import { askerOf, checkMark, markOf } from '../src/community/answers/asker.ts';
import { filmData, inCatalogue } from '../src/community/answers/films.ts';
import { historyOf } from '../src/community/answers/history.ts';
import { UserError } from '../src/core/errors.ts';
import type { Filters } from '../src/core/filters.ts';
import { fitsInButton, runTarget } from '../src/core/target.ts';
import type { PersonKey } from '../src/core/turn.ts';
import { cardMenu, filmBlock, filmsData, readPage } from '../src/discovery/film-list.ts';
import { readState, writeState } from '../src/discovery/list-code.ts';
import { filtersIn, namesIn, onOwnServices } from '../src/discovery/list-services.ts';
import { mentionedFilters } from '../src/discovery/mentioned-filters.ts';
import type { History } from '../src/recommender/personal/history.ts';
import {
  LIST_SIZE,
  type PersonalFilm,
  recommendFor,
} from '../src/recommender/personal/recommend.ts';
import { type Action, actionButton, button, menu } from '../src/reply/actions.ts';
import { bold, notice, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { FILTER_OPTIONS } from '../src/wording/filter-options.ts';
import { filtersText } from '../src/wording/filters.ts';
import {
  BECAUSE_OF_PEOPLE,
  BECAUSE_WANTED,
  becauseOf,
  FEW_RATINGS,
  FOR_ME_BUTTONS,
  forMeText,
  forStrangerText,
  nothingForMe,
} from '../src/wording/for-me.ts';
import { VIEW_CARD } from '../src/wording/listing.ts';
import { movieFields } from '../src/wording/output-fields.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type card from './ficha.ts';
import type tastes from './gustos.ts';

const NAME = 'para_mi';
/** With fewer ratings the start is offered: see `gustos`. */
const FEW = 5;
const PAGES_MAX = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Whom nothing is known of gets what many know and few dislike. */
const SAFE: Filters = { score: { from: 7 }, votes: { from: 1000 } };

export default defineCommand({
  name: NAME,
  aliases: ['recomiendame'],
  group: 'Comunidad',
  effect: 'personal',
  description: 'Diez películas para ti, por lo que te gustó y no te gustó, y por qué',
  examples: ['', 'terror epoca:80s'],
  options: FILTER_OPTIONS,
  output: z.strictObject({
    basado_en: z.strictObject({ notas: z.int(), vistas: z.int(), pendientes: z.int() }),
    recomendaciones: z.array(
      z.strictObject({
        ...movieFields,
        puntaje: z.number().min(0).max(1),
        motivos: z.array(z.string()),
      }),
    ),
  }),
  intents: {
    para_mi: (mentions) => {
      const { orden: _, vistas: _seen, ...filters } = mentionedFilters(mentions);
      return filters;
    },
  },

  async run(args, context) {
    const person = await askerOf(context);
    const filters = await onOwnServices(await filtersIn(args, context), context);
    return answer(person, { filters, page: 1 }, context);
  },

  actions: {
    async pagina([mark, page, code = ''], context) {
      const person = await askerOf(context);
      checkMark(mark, person);
      const state = readState(code, namesIn(context));
      if (!state) throw new UserError({ kind: 'staleButton' });
      return answer(person, { filters: state.filters, page: Number(page) || 1 }, context);
    },
  },
});

interface View {
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
}

async function answer(person: PersonKey, view: View, context: Context): Promise<Reply> {
  const { community, catalogue, tastes: model, wording } = context;
  const history = await historyOf(person, community);
  const based = {
    ratings: history.ratings.size,
    seen: [...history.seen].filter((id) => !history.ratings.has(id)).length,
    wanted: history.wanted.size,
  };
  const data = {
    basado_en: { notas: based.ratings, vistas: based.seen, pendientes: based.wanted },
    recomendaciones: [],
  };
  const tell = button(FOR_ME_BUTTONS.tell, runTarget<typeof tastes>('gustos', {}));
  if (based.ratings + based.seen + based.wanted === 0) return forStranger(view, context);
  const page = Math.max(1, Math.min(view.page, PAGES_MAX));
  const count = (page + 1) * LIST_SIZE;
  const passing =
    Object.keys(view.filters).length > 0 ? await idsOf(view.filters, catalogue) : undefined;
  const all = recommendFor(model(), history, { count, ...(passing && { passing }) });
  const shown = inCatalogue(
    all.slice((page - 1) * LIST_SIZE, page * LIST_SIZE).map((film) => ({ ...film, film: film.id })),
    context.finder,
  );
  const narrowed = filtersText(view.filters, wording);
  const few = based.ratings < FEW;
  if (shown.length === 0)
    return {
      data,
      blocks: [text(nothingForMe(filtersText(view.filters, wording, 1)))],
      actions: few ? [tell] : [],
    };
  const motives = (film: PersonalFilm) => motivesOf(film, history, context);
  return {
    data: {
      ...data,
      recomendaciones: shown.map(({ movie, entry }) => ({
        ...filmData(movie),
        puntaje: entry.score,
        motivos: motives(entry),
      })),
    },
    blocks: [
      text(forMeText(based, narrowed, wording)),
      {
        kind: 'list',
        start: (page - 1) * LIST_SIZE + 1,
        items: shown.map(({ movie, entry }) => ({
          text: [bold(movieLabel(movie))],
          detail: [motives(entry).join(' · ')],
        })),
      },
      ...(few ? [notice(FEW_RATINGS)] : []),
    ],
    actions: [
      ...turn(
        FOR_ME_BUTTONS.more,
        person,
        { ...view, page: page + 1 },
        all.length > page * LIST_SIZE && page < PAGES_MAX,
      ).map((action): Action => ({ ...action, more: true })),
      ...turn(FOR_ME_BUTTONS.first, person, { ...view, page: 1 }, page > 1),
      ...(few ? [tell] : []),
      ...menu(
        VIEW_CARD,
        shown.map(({ movie }) => ({
          label: movieLabel(movie),
          target: runTarget<typeof card>('ficha', { titulo: `id:${movie.id}` }),
        })),
      ),
    ],
  };
}

/** What hardly anybody regrets: some of it, other films every day, or the best of what is asked for. */
async function forStranger({ filters, page }: View, context: Context): Promise<Reply> {
  const open = Object.keys(filters).length === 0;
  const shown = await readPage(
    {
      filters: open ? SAFE : filters,
      order: open ? 'random' : 'best',
      seed: Math.floor(context.turn.at.getTime() / DAY_MS),
    },
    page,
    context,
  );
  const films = filmsData(shown, context);
  return {
    data: {
      basado_en: { notas: 0, vistas: 0, pendientes: 0 },
      recomendaciones: films.map(({ id, titulo, anio, score }) => ({
        id,
        titulo,
        anio,
        puntaje: score / 10,
        motivos: [],
      })),
    },
    blocks:
      films.length === 0
        ? [text(nothingForMe(filtersText(filters, context.wording, 1)))]
        : [
            text(forStrangerText(filtersText(filters, context.wording))),
            filmBlock(shown, 'best', context),
            notice(FEW_RATINGS),
          ],
    actions: [
      ...turn(
        FOR_ME_BUTTONS.more,
        await askerOf(context),
        { filters, page: page + 1 },
        page < Math.min(shown.count, PAGES_MAX),
      ).map((action): Action => ({ ...action, more: true })),
      button(FOR_ME_BUTTONS.tell, runTarget<typeof tastes>('gustos', {})),
      ...cardMenu(shown, context),
    ],
  };
}

async function idsOf(
  filters: Filters,
  catalogue: Context['catalogue'],
): Promise<ReadonlySet<number>> {
  const { query, params } = allPassing(filters);
  return new Set((await catalogue.all(query, params)).map(({ id }) => id));
}

function turn(label: string, person: PersonKey, { filters, page }: View, wanted: boolean) {
  const code = writeState({ filters, order: 'best' });
  const one = actionButton(label, NAME, 'pagina', markOf(person), String(page), code);
  return wanted && fitsInButton(one.target) ? [one] : [];
}

/** Why a film is for somebody: their own films that it is like, or the people who are like them. */
function motivesOf(
  { besides, wanted }: PersonalFilm,
  { ratings }: History,
  { finder, wording }: Context,
): string[] {
  const own = besides.flatMap((id) => {
    const movie = finder.movieById(id);
    return movie ? [{ title: movie.titleEs ?? movie.title, rating: ratings.get(id) ?? 0 }] : [];
  });
  return [
    own.length > 0 ? becauseOf(own, wording) : BECAUSE_OF_PEOPLE,
    ...(wanted ? [BECAUSE_WANTED] : []),
  ];
}
