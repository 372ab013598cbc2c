import { buildIndex } from '../finder/indexing/build-index.ts';
import type { Source } from '../sources/csv/source.ts';
import { clean } from './clean/clean.ts';
import type { RawContext } from './context.ts';
import type { Inputs } from './inputs.ts';
import { similar } from './similar.ts';
import { titles } from './titles/titles.ts';

export interface Stage {
  readonly name: string;
  /** The raw files that it reads, for the progress bar. */
  readonly sources?: (inputs: Inputs, titles: Source | undefined) => readonly Source[];
  run(context: RawContext): Promise<void>;
}

/**
 * What an ETL run does, in order. A stage reads the Parquet that those before it wrote, and adds files of its own; the
 * tables that it makes in DuckDB go with it.
 */
export const STAGES: readonly Stage[] = [
  {
    name: 'clean',
    sources: ({ movies, credits, optional: { keywords, ratings, links } }) =>
      [movies, credits, keywords, ratings, links].filter((source) => source !== undefined),
    run: clean,
  },
  {
    name: 'titles',
    sources: ({ optional: { wikidataTitles, imdbTitles } }, shipped) =>
      [shipped, wikidataTitles, imdbTitles].filter((source) => source !== undefined),
    run: titles,
  },
  { name: 'index', run: buildIndex },
  { name: 'similar', run: similar },
];
