import { RECOMMENDED_A_PAGE } from '../../reply/page.ts';
import { SAGA_CAP } from '../saga-cap.ts';

/** How many there are in all, with "another five". */
export const MOST = 25;

export interface Pageable {
  /** 0 when it belongs to no saga. */
  readonly collectionId: number;
  /** Which of the films asked about brought it in; absent when more than one did. */
  readonly only?: number;
}

/**
 * Deals films out in fives, best first: at most two of a saga in each five, and where several films were asked about
 * no more than a fair share that only one of them brings in. What waits comes in the next five.
 * @param ranked best first
 * @param seeds how many films were asked about
 */
export function dealPages<T extends Pageable>(ranked: readonly T[], seeds: number): T[][] {
  const fairShare = seeds === 1 ? RECOMMENDED_A_PAGE : Math.ceil(RECOMMENDED_A_PAGE / seeds);
  const pages: T[][] = [];
  let waiting = [...ranked];
  while (waiting.length > 0 && pages.length * RECOMMENDED_A_PAGE < MOST) {
    const page = dealPage(waiting, fairShare);
    pages.push(page);
    const taken = new Set(page);
    waiting = waiting.filter((one) => !taken.has(one));
  }
  return pages;
}

function dealPage<T extends Pageable>(ranked: readonly T[], fairShare: number): T[] {
  const page: T[] = [];
  const count = (same: (one: T) => boolean): number => page.filter(same).length;
  for (const one of ranked) {
    const { collectionId, only } = one;
    if (collectionId !== 0 && count((other) => other.collectionId === collectionId) >= SAGA_CAP) {
      continue;
    }
    if (only !== undefined && count((other) => other.only === only) >= fairShare) continue;
    page.push(one);
    if (page.length === RECOMMENDED_A_PAGE) break;
  }
  return page;
}
