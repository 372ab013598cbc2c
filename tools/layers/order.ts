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

/** @returns a line for each import of a room further up, or of a room without a place in the order */
export function arrowsUp(arrows: readonly Arrow[]): string[] {
  return arrows.flatMap(({ from, to }) =>
    heightOf(from) < heightOf(to) ? [`arrow up: ${from} → ${to}`] : [],
  );
}

/** @throws Error for a room without a place */
function heightOf(file: string): number {
  if (isProgram(file)) return ROOMS.length;
  const height = ROOMS.findIndex((room) => file.startsWith(`${room}/`));
  if (height < 0)
    throw new Error(`${file} lies in a room without a place in tools/layers/order.ts`);
  return height;
}
