import { z } from 'zod';
import type { StoreLocation } from '../community/open.ts';
import { inProject } from '../sources/project.ts';
import { DATABASE_EXPECTED, keyTooShort } from '../wording/setup.ts';

/** Whatever is shorter can be guessed by trying. */
const KEY_MIN = 16;

/** The variables that say where what people do is kept. */
export const communityEnvironment = {
  COMMUNITY_DB: z.string().default('data/comunidad.sqlite').transform(inProject),
  COMMUNITY_KEY: z.string().min(KEY_MIN, keyTooShort(KEY_MIN)).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: DATABASE_EXPECTED }).optional(),
};

type Variables = z.infer<z.ZodObject<typeof communityEnvironment>>;

/** A PostgreSQL where there is the address of one, else a file. */
export const communityLocation = ({
  COMMUNITY_DB,
  COMMUNITY_KEY,
  DATABASE_URL,
}: Variables): StoreLocation =>
  DATABASE_URL === undefined ? { file: COMMUNITY_DB, key: COMMUNITY_KEY } : { url: DATABASE_URL };
