import { z } from 'zod';
import { type Filters, partsOf } from '../core/filters.ts';
import { type Action, button } from '../reply/actions.ts';
import { type Block, notice, text } from '../reply/blocks.ts';
import type { Json, Reply } from '../reply/reply.ts';
import { filtersText } from '../wording/filters.ts';
import { dataOfFilters, filtersData } from '../wording/filters-data.ts';
import { LIST_BUTTONS, NEAREST, noneText, widenLabel, widenText } from '../wording/listing.ts';
import { fittingButton, fittingChoices, stateTarget } from './buttons.ts';
import {
  cardMenu,
  type FilmPage,
  filmBlock,
  filmsData,
  listedFilm,
  pageBlock,
  readPage,
} from './film-list.ts';
import type { ListState } from './list-code.ts';
import type { Services } from './list-services.ts';
import { seenNotice, unseenButton, withSeen } from './unseen.ts';
import { waysOut } from './widen.ts';

/** What the data of every list of films hold. */
export const listData = {
  filtros: filtersData,
  pagina: z.int(),
  total: z.int(),
  peliculas: z.array(listedFilm),
};

/** Which command answers with the list, and in which words. */
export interface ListWords {
  /** The command whose actions `ver`, `afinar` and `ordenar` the buttons press. */
  readonly command: string;
  /** What stands above the list. */
  readonly intro: (page: FilmPage) => Block[];
  /** What is said where nothing is found. */
  readonly none?: string;
  /** What the data hold besides. */
  readonly data?: Readonly<Record<string, Json>>;
  /** What can be pressed besides. */
  readonly actions?: readonly Action[];
  /** Filters that are what the command is about: they are not left out where nothing is found. */
  readonly fixed?: Filters;
}

/**
 * A page of a list of films, with what turns its pages, narrows, sorts and surprises.
 * @param words what they say of the state that is answered: without what can't be looked up
 */
export async function listReply(
  asked: ListState,
  page: number,
  wordsOf: (state: ListState) => ListWords,
  services: Services,
): Promise<Reply> {
  const state = { ...asked, filters: await withSeen(asked.filters, services) };
  const words = wordsOf(state);
  const shown = await readPage(state, page, services);
  const data = {
    ...words.data,
    filtros: dataOfFilters(state.filters, state.order),
    pagina: shown.number,
    total: shown.total,
    peliculas: filmsData(shown, services),
  };
  if (shown.total === 0) return { data, ...(await nothing(state, words, services)) };
  return {
    data,
    blocks: [
      ...words.intro(shown),
      filmBlock(shown, state.order, services),
      ...pageBlock(shown),
      ...seenNotice(asked.filters, state.filters),
    ],
    actions: [
      ...listButtons(state, shown, words.command),
      ...cardMenu(shown, services),
      ...(words.actions ?? []),
    ],
    ...unseenButton(stateTarget(words.command, 'ver', unseen(state), 1)),
  };
}

/** The same list without what whoever asks has seen. */
const unseen = (state: ListState): ListState => ({
  ...state,
  filters: { ...state.filters, unseen: [] },
});

function listButtons(state: ListState, { number, count, total }: FilmPage, command: string) {
  const { filters } = state;
  const turned = (label: string, page: number): Action[] =>
    page >= 1 && page <= count
      ? fittingButton(label, stateTarget(command, 'ver', state, page))
      : [];
  const seed = (state.seed ?? 0) + 1;
  const surprise = stateTarget(command, 'ver', { filters, order: 'random', seed }, 1);
  const { again, surprise: first } = LIST_BUTTONS;
  return [
    ...turned(LIST_BUTTONS.previous, number - 1),
    ...turned(LIST_BUTTONS.more, number + 1).map((action) => ({ ...action, more: true as const })),
    ...(total > 1
      ? [
          ...fittingButton(state.order === 'random' ? again : first, surprise),
          ...fittingButton(LIST_BUTTONS.narrow, stateTarget(command, 'afinar', state)),
          ...fittingButton(LIST_BUTTONS.sort, stateTarget(command, 'ordenar', state)),
        ]
      : []),
  ];
}

/** So many of the films that come nearest are shown where none is what was asked for. */
const NEAREST_MAX = 3;

/** That there is nothing, which filter is to blame, what comes nearest, and a button for each way out. */
async function nothing(
  state: ListState,
  { command, none, fixed = {} }: ListWords,
  services: Services,
): Promise<Pick<Reply, 'blocks' | 'actions'>> {
  const { wording } = services;
  const found = await waysOut(state.filters, fixed, services);
  const ways = found.map(({ dropped, filters, films }) => ({
    parts: wording.list(partsOf(dropped).map((part) => filtersText(part, wording).trim())),
    films,
    target: stateTarget(command, 'ver', { ...state, filters }, 1),
  }));
  const choices = fittingChoices(
    ways.map(({ target, ...way }) => ({ label: widenLabel(way, wording), target })),
  );
  const [nearest] = found;
  const near = nearest && (await readPage({ ...state, filters: nearest.filters }, 1, services));
  const shown = near && { ...near, films: near.films.slice(0, NEAREST_MAX) };
  return {
    blocks: [
      text(none ?? noneText(filtersText(state.filters, wording))),
      notice(widenText(ways, wording)),
      ...(shown ? [text(NEAREST), filmBlock(shown, state.order, services)] : []),
    ],
    actions: choices.map(({ label, target }) => button(label, target)),
  };
}
