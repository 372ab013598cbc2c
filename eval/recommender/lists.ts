import { recommend } from '../../src/recommender/similar/recommend.ts';
import { at } from '../../src/recommender/training/sparse.ts';
import { createWording } from '../../src/wording/formats.ts';
import { knowledgeText, reasonText } from '../../src/wording/reasons.ts';
import type { EvaluationData } from './data.ts';
import { VARIED_FILMS } from './films.ts';
import { openNeighbours } from './neighbours.ts';

/** Prints the five that a person gets for each of sixty varied films, with scores and reasons. */
export async function printLists(data: EvaluationData, dir: string): Promise<void> {
  const { catalogue, titles, releaseYears } = data;
  const neighbours = await openNeighbours(dir);
  const wording = createWording();
  const places = new Map([...catalogue.films.ids].map((id, film) => [id, film]));
  const label = (id: number): string => {
    const film = places.get(id) ?? 0;
    return `${titles[film]} (${releaseYears[film]})`;
  };
  for (const id of VARIED_FILMS) {
    const film = places.get(id);
    if (film === undefined) continue;
    const { pages, knowledge } = await recommend([{ id }], neighbours);
    const votes = wording.integer(at(catalogue.films.voteCounts, film));
    process.stdout.write(`\n${label(id)} · ${votes} votes\n`);
    const notice = knowledgeText(knowledge, 1);
    if (notice !== undefined) process.stdout.write(`  ${notice}\n`);
    for (const { id: other, score, reasons } of pages[0] ?? []) {
      const why = reasons.map((reason) => reasonText(wording, reason)).join('; ');
      process.stdout.write(`  ${score.toFixed(2)}  ${label(other)}: ${why}\n`);
    }
  }
}
