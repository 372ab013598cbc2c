import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { DataError } from '../core/errors.ts';
import { buildSimilar } from '../recommender/training/build-similar.ts';
import type { StageContext } from './context.ts';
import { KEYWORD_NAMES_FILE } from './defaults.ts';

const Rows = z.array(z.object({ keyword: z.string(), es: z.string() }));

/** The stage `similar`: the recommender's neighbours, with the keywords that they share in Spanish. */
export async function similar({ dir, connection, onProgress }: StageContext): Promise<void> {
  const keywordNames = await readKeywordNames(KEYWORD_NAMES_FILE);
  await buildSimilar({ dir, connection, keywordNames, onProgress });
}

async function readKeywordNames(file: string): Promise<ReadonlyMap<string, string>> {
  try {
    const rows = Rows.parse(parse(await readFile(file), { columns: true }));
    return new Map(rows.map(({ keyword, es }) => [keyword, es]));
  } catch (cause) {
    throw new DataError(`No pude leer ${file}, que viene con el programa: recupéralo.`, {
      cause,
      file,
    });
  }
}
