import type { Catalogue } from '../catalogue/open.ts';
import { filmLeads } from '../catalogue/queries/discovery/film-leads.ts';
import { filmOfPart } from '../catalogue/queries/discovery/film-of-part.ts';
import { filmWords } from '../catalogue/queries/discovery/film-words.ts';
import { personCareer } from '../catalogue/queries/discovery/person-career.ts';
import { movieDirectors } from '../catalogue/queries/movie-directors.ts';
import type { Vocabularies } from '../catalogue/vocabulary.ts';
import { type TalkTurn, talkTurn } from '../conversation/conversation.ts';
import { routesOf } from '../conversation/intents/router.ts';
import type { Threads } from '../conversation/memory/threads.ts';
import { createEar } from '../conversation/reading/by-ear.ts';
import { createFilterReader } from '../conversation/reading/filter-mentions.ts';
import { parseArgs } from '../core/message.ts';
import { once } from '../core/once.ts';
import type { Resolvers } from '../core/options/resolvers.ts';
import type { Registry } from '../core/registry.ts';
import { countFilms } from '../discovery/count-films.ts';
import type { Finder } from '../finder/finder.ts';
import { GENRE_NAMES } from '../spanish/genre-words.ts';
import type { Context } from './context.ts';
import { language } from './language.ts';

/** What a talk is held with, but for what depends on who talks. */
export interface TalkParts {
  readonly registry: Registry<Context>;
  readonly catalogue: Catalogue;
  readonly terms: Vocabularies;
  /** What has been talked about: it goes on when another catalogue is talked about. */
  readonly threads: Threads;
}

/** @throws DataError when the phrases that ship can't be read */
export function createTalk({ registry, catalogue, terms, threads }: TalkParts) {
  const { classifier, common } = language();
  const named = [...GENRE_NAMES, ...terms.theme.names].flatMap((name) => name.split(' '));
  const ear = once(() => createEar([...classifier.vocabulary, ...named]));
  // A word of the language that merely sounds like one that people ask with is itself.
  const correct = (word: string): string => (common.has(word) ? word : ear()(word));
  const readFilters = createFilterReader({
    themes: terms.theme,
    sagas: terms.saga,
    services: terms.service,
    isWord: (word) => classifier.knows(word) || common.has(word),
  });
  const routes = routesOf(registry);
  return (context: Context, resolvers: Resolvers): TalkTurn =>
    talkTurn(context.turn, threads, {
      finder: context.finder,
      classifier,
      correct,
      isCommon: (word) => common.has(word),
      routes,
      argsOf: (name, text) => {
        const command = registry.find(name);
        return command && parseArgs(text, command);
      },
      takes(name, optionName, text) {
        const option = registry.find(name)?.options[optionName];
        return option !== undefined && 'parse' in option && option.parse(text) !== undefined;
      },
      readFilters,
      directorsOf: (id) => catalogue.all(movieDirectors, { id }),
      leadsOf: (id) => catalogue.all(filmLeads, { id }),
      filmOfPart: async (name) =>
        (await catalogue.first(filmOfPart, { name: containing(name) }))?.id,
      careerOf: async (id) =>
        (await catalogue.first(personCareer, { id })) ?? { leads: 0, directed: 0 },
      describe: (ids) => catalogue.all(filmWords, { ids }),
      sagaOf: (id) => byYear(terms.sagaOf(id)?.movies ?? [], context.finder),
      count: (filters) => countFilms(filters, resolvers, context),
      knowsServices: terms.knowsServices,
      coveredUntil: context.wording.month(catalogue.coveredUntil),
      lastYear: Number(catalogue.coveredUntil.slice(0, 4)),
    });
}

const byYear = (movies: readonly number[], finder: Finder): readonly number[] =>
  movies
    .flatMap((id) => finder.movieById(id) ?? [])
    .sort((a, b) => a.year - b.year)
    .map(({ id }) => id);

/** A pattern of LIKE for texts that contain another one. */
const containing = (text: string): string =>
  `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
