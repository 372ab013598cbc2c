import { describe, expect, it } from 'vitest';
import { openParquet } from '../recommender/parquet.ts';
import { fullCatalogue, KAGGLE_DIR } from '../support/full-catalogue.ts';
import { KEYWORD_NAMES, THEMES } from './keyword-files.ts';

describe.skipIf(KAGGLE_DIR === undefined)('the keywords of the full catalogue', () => {
  it('are those that the files speak of', async () => {
    const query = await openParquet(fullCatalogue());
    const rows = await query<{ name: string }>('SELECT DISTINCT name FROM @keywords');
    const known = new Set(rows.map(({ name }) => name));
    const unknown = (keywords: readonly string[]) => keywords.filter((each) => !known.has(each));
    expect(unknown(KEYWORD_NAMES.slice(1).map(([keyword = '']) => keyword))).toEqual([]);
    expect(unknown(THEMES.slice(1).flatMap(([, keywords = '']) => keywords.split(';')))).toEqual(
      [],
    );
  });
});
