import { CONTRACT } from '../catalogue/contract.ts';
import { contractOfDemo } from '../catalogue/manifest.ts';
import { isIndexOfOtherRules } from '../finder/index/index-file.ts';

/**
 * Whether a folder holds a catalogue that other code made of the demo files, or an index by other rules of text and sound:
 * the demo's files ship, so that it can be made anew.
 */
export async function isOutdatedDemo(folder: string): Promise<boolean> {
  const contract = await contractOfDemo(folder);
  return contract !== undefined && (contract !== CONTRACT || isIndexOfOtherRules(folder));
}
