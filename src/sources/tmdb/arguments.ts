import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DataError } from '../../core/errors.ts';
import { notUnderstood } from '../../wording/setup.ts';
import { TMDB_USAGE } from '../../wording/tmdb.ts';
import { inProject } from '../project.ts';

/** Where Kaggle's films end. */
const FROM = '2017-07';

const Arguments = z.object({
  /** A month or a day. */
  from: z
    .string()
    .regex(/^\d{4}-\d{2}(?:-\d{2})?$/)
    .default(FROM)
    .transform((date) => (date.length === FROM.length ? `${date}-01` : date))
    .pipe(z.iso.date()),
  votes: z.coerce.number().int().min(0).default(20),
  popularity: z.coerce.number().min(0).default(1),
  region: z
    .array(
      z
        .string()
        .toUpperCase()
        .regex(/^[A-Z]{2}$/),
    )
    .default([]),
  /** The folder of the raw files, as the ETL is told it. */
  raw: z.string().default('data/raw').transform(inProject),
  refresh: z.boolean().default(false),
  purge: z.boolean().default(false),
});

/** What `npm run tmdb` was told. @throws DataError with how it is told */
export function readTmdbArguments(args: readonly string[]): z.infer<typeof Arguments> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        votes: { type: 'string' },
        popularity: { type: 'string' },
        region: { type: 'string', multiple: true },
        raw: { type: 'string' },
        refresh: { type: 'boolean' },
        purge: { type: 'boolean' },
      },
    });
    return Arguments.parse(values);
  } catch (cause) {
    throw new DataError(notUnderstood(TMDB_USAGE), { cause });
  }
}
