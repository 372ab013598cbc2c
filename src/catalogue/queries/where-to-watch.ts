import { z } from 'zod';
import { defineQuery } from '../query.ts';

/** How a film can be watched: `flatrate` by subscription, `ads` for nothing but advertisements. */
const Offer = z.object({
  access: z.enum(['flatrate', 'free', 'ads', 'rent', 'buy']),
  id: z.number(),
  name: z.string(),
});
export type Offer = Readonly<z.infer<typeof Offer>>;

/** Who offers a film in a country, in JustWatch's order. */
export const filmOffers = defineQuery<{ id: number; region: string }, Offer>(
  Offer,
  `
  SELECT access, provider_id AS id, name FROM providers
  WHERE movie_id = $id AND region = $region ORDER BY rank, provider_id
`,
);

/** When TMDB was asked about a film, as an ISO date, and the countries where somebody offers it. */
export const filmReach = defineQuery<
  { id: number },
  { readonly date: string | null; readonly countries: readonly string[] }
>(
  z.object({ date: z.string().nullable(), countries: z.array(z.string()).readonly() }),
  `
  SELECT (SELECT strftime(fetched_at, '%Y-%m-%d') FROM fetched WHERE movie_id = $id) AS date,
    coalesce((SELECT list(DISTINCT region ORDER BY region) FROM providers WHERE movie_id = $id), []) AS countries
`,
);
