import { isNumber } from '../text/numerals.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { TextKind } from '../text/words.ts';

/** Under this many votes nobody is expected to write a title's words as one, nor a whole name. */
const KNOWN_FILM = 20;
const KNOWN_PERSON = 3_000;
const MAX_JOINED = 18;
/** In names only particles are run into the surname (`de niro`, `van damme`), or all of a well-known one. */
const PARTICLE_LENGTH = 3;

function joinable(words: readonly string[], i: number, kind: TextKind, votes: number): boolean {
  const [word = '', next = ''] = words.slice(i, i + 2);
  if (word.length + next.length > MAX_JOINED || isNumber(word) || isNumber(next)) return false;
  if (kind === 'name') {
    const particle = i > 0 && word.length <= PARTICLE_LENGTH;
    return particle || (words.length === 2 && votes >= KNOWN_PERSON);
  }
  if (votes < KNOWN_FILM || STOP_WORDS.has(word)) return false;
  return words.length === 2 || !STOP_WORDS.has(next);
}

/**
 * Beside each word, what it makes with the next one when people write the two as one (`spider man` →
 * `spiderman`), or '' when they would not.
 */
export function joinedPairs(words: readonly string[], kind: TextKind, votes: number): string[] {
  return words.map((word, i) => {
    const next = words[i + 1];
    return next !== undefined && joinable(words, i, kind, votes) ? word + next : '';
  });
}
