import { PHRASES } from './phrases.ts';
import type { Random } from './random.ts';
import { keyMash, slip } from './slips.ts';

/** A query that no film and no person should come of. `words`: content words of titles, for invented ones. */
export function nothingQuery(random: Random, words: readonly string[]): string {
  const kind = random.next();
  if (kind < 0.2) return keyMash(random);
  if (kind < 0.4) {
    const opening = random.pick(PHRASES.OPENINGS);
    return random.chance(0.3) ? slip(opening, random) : opening;
  }
  if (kind < 0.65) return `${random.pick(PHRASES.TASKS)} ${random.pick(PHRASES.THINGS)}`;
  return random
    .pick(PHRASES.FRAMES)
    .replaceAll('#', () =>
      random.chance(0.5) ? random.pick(PHRASES.ODD_WORDS) : random.pick(words),
    );
}
