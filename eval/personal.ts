import { LIST_SIZE, recommendFor } from '../src/recommender/personal/recommend.ts';
import { loadTastes } from '../src/recommender/personal/taste-model.ts';
import { judgePeople } from './personal/judge.ts';
import { type Person, readPeople } from './personal/people.ts';
import { printPictured } from './personal/pictured.ts';

/** How many of the films that they like are told, where only a few are. */
const FEW = 3;
const LIKED = 8;

/**
 * How good `para_mi` is for people outside the ratings, who like some films and hide the others; `--lists` prints the
 * lists of people whom one can picture instead. `DATA_DIR` is the clean catalogue, `EVAL_DIR` the files that judge.
 */
export default async function evalPersonal(args: readonly string[]): Promise<void> {
  const dir = process.env['DATA_DIR'] ?? 'data/clean';
  const model = loadTastes(dir);
  if (args.includes('--lists')) return printPictured(model, dir);
  const data = await readPeople();
  const few = ({ known, ...person }: Person): Person => ({
    ...person,
    known: known.filter(({ nota }) => nota >= LIKED).slice(0, FEW),
  });
  for (const [what, of] of [
    ['all that they told', (person: Person) => person],
    ['three that they like', few],
  ] as const) {
    const measures = judgePeople(data, (person) => {
      const { known } = of(person);
      const ratings = new Map(known.map(({ id, nota }) => [id, nota]));
      const history = { ratings, seen: new Set<number>(), wanted: new Set<number>() };
      // All that they are known to have seen is never shown, whatever of it is told.
      const seen = new Set(person.known.map(({ id }) => id));
      const count = LIST_SIZE + seen.size;
      return recommendFor(model, history, { count })
        .map(({ id }) => id)
        .filter((id) => !seen.has(id))
        .slice(0, LIST_SIZE);
    });
    process.stdout.write(`${what}: ${measures}\n`);
  }
}
