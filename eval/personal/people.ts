import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Data = z.object({
  users: z.array(
    z.object({
      u: z.number(),
      known: z.array(z.object({ id: z.number(), nota: z.number() })),
      liked: z.array(z.number()),
    }),
  ),
  bits: z.record(z.string(), z.number()),
});
const Groups = z.object({
  groups: z.array(z.object({ g: z.number(), size: z.number(), users: z.array(z.number()) })),
});

/** Where the files that judge are: `EVAL_DIR`, or beside the project. */
const folder = (): string => process.env['EVAL_DIR'] ?? '../shared/eval';

const read = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder(), file), 'utf8'));

/** People outside the ratings: some films that they are known to like or not, and what else they like. */
export const readPeople = async () => Data.parse(await read('personal-dev.json'));
export type Person = Awaited<ReturnType<typeof readPeople>>['users'][number];

/** Groups of those people. */
export const readGroups = async () => Groups.parse(await read('grupos-dev.json')).groups;
export type Group = Awaited<ReturnType<typeof readGroups>>[number];
