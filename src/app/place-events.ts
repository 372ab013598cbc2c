import type { Places } from '../community/places.ts';
import type { DispatcherLog } from '../core/dispatcher.ts';
import type { PlaceEvents } from '../platforms/platform.ts';

/** Passes on what becomes of places. What can't be noted is in the log: people go on asking about films. */
export function placeEvents(
  places: Pick<Places, 'left' | 'moved'>,
  log: DispatcherLog,
): PlaceEvents {
  const note = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (err) {
      log.error({ err }, 'what became of a place could not be noted');
    }
  };
  return {
    left: (place) => note(places.left(place)),
    moved: (from, to) => note(places.moved(from, to)),
  };
}
