import type { Arrow } from './circles.ts';

/** The rooms of the house from the ground up: each may import those before it. */
const ROOMS = [
  'src/reply',
  'src/core',
  'src/spanish',
  'src/wording',
  'src/sources',
  'src/catalogue',
  'src/finder',
  'src/recommender',
  'src/discovery',
  'src/etl',
  'src/analysis',
  'src/community',
  'src/conversation',
  'src/platforms',
  'src/app',
  'commands',
];

/** Whether a file starts a program: it stands above every room, and nothing imports it. */
export const isProgram = (file: string): boolean => /\/(?:shard-|register-)?main\.ts$/.test(file);

/** @returns a line for each import of a room further up, and for each room without a place in the order */
export function arrowsUp(arrows: readonly Arrow[]): string[] {
  const lines = arrows.flatMap(({ from, to }) => {
    const [low, high] = [heightOf(from), heightOf(to)];
    if (low === undefined) return [unplaced(from)];
    if (high === undefined) return [unplaced(to)];
    return low < high ? [`arrow up: ${from} → ${to}`] : [];
  });
  return [...new Set(lines)];
}

const unplaced = (file: string): string =>
  `no place in tools/layers/order.ts: ${file.split('/').slice(0, 2).join('/')}`;

function heightOf(file: string): number | undefined {
  if (isProgram(file)) return ROOMS.length;
  const height = ROOMS.findIndex((room) => file.startsWith(`${room}/`));
  return height < 0 ? undefined : height;
}
