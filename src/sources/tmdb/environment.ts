import { z } from 'zod';
import { ADDRESS_OF_TMDB, RATE_OF_TMDB } from '../../wording/tmdb.ts';

/** TMDB's own limit is about forty a second: https://developer.themoviedb.org/docs/rate-limiting */
const RATE = { most: 39, usual: 35 };
const address = z.url({ protocol: /^https?$/, error: ADDRESS_OF_TMDB });

/** The variables that say how TMDB is reached. */
export const tmdbEnvironment = {
  TMDB_TOKEN: z.string().optional(),
  TMDB_API_ROOT: address.default('https://api.themoviedb.org'),
  TMDB_FILES_ROOT: address.default('https://files.tmdb.org'),
  TMDB_RATE: z.coerce
    .number({ error: RATE_OF_TMDB })
    .min(0, RATE_OF_TMDB)
    .max(RATE.most, RATE_OF_TMDB)
    .default(RATE.usual),
};
