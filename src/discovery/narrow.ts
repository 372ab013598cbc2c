import { GENRE_BITS } from '../catalogue/genre-bits.ts';
import { type FacetCount, facetCounts } from '../catalogue/queries/discovery/facets.ts';
import { type Filters, joinFilters, ORDERS } from '../core/filters.ts';
import { type Action, type Choice, menu } from '../reply/actions.ts';
import { text } from '../reply/blocks.ts';
import type { Reply } from '../reply/reply.ts';
import { SHORT } from '../spanish/durations.ts';
import { GOOD } from '../spanish/scores.ts';
import { capitalise } from '../wording/capitalise.ts';
import { decadeText } from '../wording/decades.ts';
import { filtersText, ORDER_NAMES } from '../wording/filters.ts';
import { genreName } from '../wording/genres.ts';
import { facetLabel, LIST_BUTTONS, NARROW, SORT } from '../wording/listing.ts';
import { countryName } from '../wording/places.ts';
import { fittingButton, fittingChoices, stateTarget } from './buttons.ts';
import type { ListState } from './list-code.ts';
import type { Services } from './list-services.ts';
import { withSeen } from './unseen.ts';

/** A menu holds no more. */
const CHOICES_MAX = 24;

/** What a list can be narrowed to, with how many films that leaves: instead of the list, each choice leading back. */
export async function narrowMenu(
  command: string,
  state: ListState,
  services: Services,
): Promise<Reply> {
  const { catalogue, wording } = services;
  const { query, params } = facetCounts(await withSeen(state.filters, services), SHORT, GOOD);
  const counts = await catalogue.all(query, params);
  const total = ofFacet(counts, 'decade').reduce((sum, { films }) => sum + films, 0);
  const narrowed = (name: string, films: number, more: Filters): Choice[] =>
    films > 0 && films < total
      ? [
          {
            label: facetLabel(capitalise(name), films, wording),
            target: stateTarget(
              command,
              'ver',
              { ...state, filters: joinFilters([state.filters, more]) },
              1,
            ),
          },
        ]
      : [];
  const facetMenu = (placeholder: string, choices: readonly Choice[]): Action[] =>
    menu(placeholder, fittingChoices(choices).slice(0, CHOICES_MAX));
  const flag = (facet: 'children' | 'short' | 'good', more: Filters): Action[] =>
    ofFacet(counts, facet).flatMap(({ films }) =>
      fittingChoices(narrowed(NARROW[facet], films, more)).map(
        ({ label, target }): Action => ({ kind: 'button', label, target }),
      ),
    );
  return {
    data: null,
    blocks: [text(NARROW.question(total, filtersText(state.filters, wording), wording))],
    actions: [
      ...facetMenu(
        NARROW.genre,
        genreCounts(counts).flatMap(([genre, films]) =>
          narrowed(genreName(genre), films, { genres: [[genre]] }),
        ),
      ),
      ...facetMenu(
        NARROW.decade,
        ofFacet(counts, 'decade')
          .sort((a, b) => Number(b.value) - Number(a.value))
          .flatMap(({ value, films }) => {
            const from = Number(value);
            return narrowed(decadeText(from), films, { years: { from, to: from + 9 } });
          }),
      ),
      ...facetMenu(
        NARROW.country,
        ofFacet(counts, 'country').flatMap(({ value, films }) =>
          narrowed(countryName(value, wording.locale), films, { countries: [value] }),
        ),
      ),
      ...flag('children', { audience: 'children' }),
      ...flag('short', { runtime: { to: SHORT } }),
      ...flag('good', { score: { from: GOOD } }),
      ...fittingButton(LIST_BUTTONS.back, stateTarget(command, 'ver', state, 1)),
    ],
  };
}

/** The orders that a list can have, instead of the list. */
export function sortMenu(command: string, state: ListState): Reply {
  const choices = ORDERS.filter((order) => order !== state.order).map((order) => ({
    label: capitalise(ORDER_NAMES[order]),
    target: stateTarget(command, 'ver', { filters: state.filters, order }, 1),
  }));
  return {
    data: null,
    blocks: [text(SORT.question)],
    actions: [
      ...menu(SORT.placeholder, fittingChoices(choices)),
      ...fittingButton(LIST_BUTTONS.back, stateTarget(command, 'ver', state, 1)),
    ],
  };
}

const ofFacet = (counts: readonly FacetCount[], facet: FacetCount['facet']): FacetCount[] =>
  counts.filter((count) => count.facet === facet);

/** Films by genre, the most frequent first; a film counts in each of its genres. */
function genreCounts(counts: readonly FacetCount[]): readonly (readonly [string, number])[] {
  const combinations = ofFacet(counts, 'genres');
  return [...GENRE_BITS]
    .map(([genre, bit]) => {
      const having = combinations.filter(({ value }) => (Number(value) & bit) !== 0);
      return [genre, having.reduce((sum, { films }) => sum + films, 0)] as const;
    })
    .sort(([, a], [, b]) => b - a);
}
