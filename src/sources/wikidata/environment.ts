import { z } from 'zod';
import { CONTACT_EXPECTED, ENDPOINT_EXPECTED } from '../../wording/wikidata.ts';

/** The variables that say how Wikidata is reached. */
export const wikidataEnvironment = {
  WIKIDATA_CONTACT: z.string({ error: CONTACT_EXPECTED }),
  WIKIDATA_ENDPOINT: z
    .url({ protocol: /^https?$/, error: ENDPOINT_EXPECTED })
    .default('https://query.wikidata.org/sparql'),
};
