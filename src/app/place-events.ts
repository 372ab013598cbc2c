import type { Places } from '../community/places.ts';
import type { DispatcherLog } from '../core/dispatcher.ts';
import type { PlaceEvents } from '../platforms/platform.ts';
import { noting } from './log-failures.ts';

/** Passes on what becomes of places. */
export function placeEvents(
  places: Pick<Places, 'left' | 'moved'>,
  log: DispatcherLog,
): PlaceEvents {
  const note = noting(log, 'what became of a place could not be noted');
  return {
    left: (place) => note(places.left(place)),
    moved: (from, to) => note(places.moved(from, to)),
  };
}
