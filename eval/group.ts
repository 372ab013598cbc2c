import { recommendForGroup } from '../src/recommender/group/recommend.ts';
import { loadTastes } from '../src/recommender/personal/taste-model.ts';
import { judgeGroups } from './group/judge.ts';
import { readGroups, readPeople } from './personal/people.ts';

const LIST = 10;

/**
 * How good `para_el_grupo` is for groups of people outside the ratings, who like some films and hide the others.
 * `DATA_DIR` is the clean catalogue, `EVAL_DIR` the files that judge.
 */
export default async function evalGroup(): Promise<void> {
  const model = loadTastes(process.env['DATA_DIR'] ?? 'data/clean');
  const { users } = await readPeople();
  const lines = judgeGroups(await readGroups(), users, (members) =>
    recommendForGroup(
      model,
      members.map(({ known }) => ({
        ratings: new Map(known.map(({ id, nota }) => [id, nota])),
        seen: new Set<number>(),
        wanted: new Set<number>(),
      })),
      { count: LIST },
    ).map(({ id }) => id),
  );
  for (const line of lines) process.stdout.write(`${line}\n`);
}
