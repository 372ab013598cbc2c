import { isNumber } from '../text/numerals.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { TextKind } from '../text/words.ts';

/** Under this many votes nobody is expected to write a film's words as one. */
const KNOWN_VOTES = 20;
const MAX_JOINED = 16;
/** In names only particles are run into the surname: `de niro`, `van damme`, `mc dowell`. */
const PARTICLE_LENGTH = 3;

/**
 * Beside each word, what it makes with the next one when people write the two as one (`spider man` →
 * `spiderman`), or '' when they would not.
 */
export function joinedPairs(words: readonly string[], kind: TextKind, votes: number): string[] {
  return words.map((word, i) => {
    const next = words[i + 1];
    if (next === undefined || votes < KNOWN_VOTES || isNumber(word) || isNumber(next)) return '';
    const joinable =
      kind === 'name'
        ? word.length <= PARTICLE_LENGTH && i > 0
        : !STOP_WORDS.has(word) && (!STOP_WORDS.has(next) || words.length === 2);
    return joinable && word.length + next.length <= MAX_JOINED ? word + next : '';
  });
}
