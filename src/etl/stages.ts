import { buildIndex } from '../finder/indexing/build-index.ts';
import { buildTastes } from '../recommender/training/personal/build-tastes.ts';
import type { Source } from '../sources/files/source.ts';
import { clean } from './clean/clean.ts';
import type { RawContext } from './context.ts';
import { discovery } from './discovery/discovery.ts';
import type { Inputs } from './inputs.ts';
import type { Shipped } from './shipped-files.ts';
import { similar } from './similar.ts';
import { titles } from './titles/titles.ts';

export interface Stage {
  readonly name: string;
  /** The files that it reads, where they are there: they count for its progress. */
  readonly sources?: (inputs: Inputs, shipped: Shipped) => readonly (Source | undefined)[];
  run(context: RawContext): Promise<void>;
}

/**
 * What an ETL run does, in order. A stage reads the Parquet that those before it wrote, and adds files of its own; the
 * tables that it makes in DuckDB go with it.
 */
export const STAGES: readonly Stage[] = [
  {
    name: 'clean',
    sources: ({
      movies,
      credits,
      links,
      tmdb,
      wikidataFilms,
      movielens,
      optional: { keywords, ratings },
    }) => [
      movies,
      credits,
      keywords,
      ratings,
      ...links,
      ...tmdb,
      wikidataFilms,
      movielens?.ratings,
      ...(movielens?.links ?? []),
    ],
    run: clean,
  },
  {
    name: 'titles',
    sources: ({ tmdb, wikidataFilms, optional: { wikidataTitles, imdbTitles } }, shipped) => [
      shipped.titles,
      shipped.synopses,
      wikidataTitles,
      imdbTitles,
      ...tmdb,
      wikidataFilms,
    ],
    run: titles,
  },
  { name: 'index', run: buildIndex },
  {
    name: 'similar',
    sources: (_inputs, { keywordNames, affinities }) => [keywordNames, affinities],
    run: similar,
  },
  {
    name: 'discovery',
    sources: (_inputs, { keywordNames, themes, moods, studios }) => [
      keywordNames,
      themes,
      moods,
      studios,
    ],
    run: discovery,
  },
  { name: 'tastes', run: buildTastes },
];
