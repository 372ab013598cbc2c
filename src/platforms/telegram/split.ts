import type { Run, Text } from '../../reply/blocks.ts';
import type { Piece } from './pieces.ts';

const textOf = (run: Run): string => (typeof run === 'string' ? run : run.text);

/** How long runs are as Telegram counts them: without their markup. */
export const lengthOf = (runs: Text): number =>
  runs.reduce((sum, run) => sum + textOf(run).length, 0);

/**
 * Packs pieces into messages: the first of at most `first` UTF-16 code units, the others of at most `rest`.
 * A piece that is longer than a message is cut between lines, sentences or words, and only where there is
 * none of them inside a word. Runs are cut, never their markup.
 */
export function splitPieces(pieces: readonly Piece[], first: number, rest: number): Text[] {
  const messages: Text[] = [];
  let current: Text = [];
  for (const { gap, runs } of pieces) {
    const max = () => (messages.length === 0 ? first : rest);
    if (current.length > 0 && lengthOf(current) + gap.length + lengthOf(runs) <= max()) {
      current = [...current, gap, ...runs];
      continue;
    }
    if (current.length > 0) messages.push(current);
    current = runs;
    while (lengthOf(current) > max()) {
      const point = cutPoint(current.map(textOf).join(''), max());
      messages.push(sliceRuns(current, 0, point));
      current = sliceRuns(current, point);
    }
  }
  return current.length > 0 ? [...messages, current] : messages;
}

/** Where texts are best cut, best first: each matches up to and with the border. */
const BORDERS = [/^.*\n/s, /^.*[.!?…]\s/s, /^.*\s/s];

/** Cuts nearer to the start than this share of the room would waste a message. */
const LEAST_FILL = 0.5;

function cutPoint(text: string, max: number): number {
  const room = text.slice(0, max);
  for (const border of BORDERS) {
    const point = room.match(border)?.[0].length ?? 0;
    if (point >= max * LEAST_FILL) return point;
  }
  // Between the halves of a surrogate pair there is no border.
  return /[\uD800-\uDBFF]$/.test(room) ? max - 1 : max;
}

function sliceRuns(runs: Text, from: number, to = Number.POSITIVE_INFINITY): Text {
  let start = 0;
  return runs.flatMap((run): Run[] => {
    const text = textOf(run);
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    if (part === '') return [];
    return [typeof run === 'string' ? part : { ...run, text: part }];
  });
}
