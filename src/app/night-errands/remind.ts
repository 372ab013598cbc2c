import { followUp, reminder } from '../../community/answers/nights/decided.ts';
import { type Done, type Errand, say, zoneOf } from './errand.ts';

/** So long after the day after nobody is asked any more. */
const LATE_MS = 2 * 24 * 60 * 60_000;

/** Shortly before the film; not once it has begun. */
export async function remind(errand: Errand): Promise<Done> {
  const { night, setting, now } = errand;
  if (night.state !== 'decided' || now >= night.at) return 'silent';
  return say(errand, reminder(night, setting, { zone: await zoneOf(errand), now }));
}

/** The day after: what did they think of it? */
export async function ask(errand: Errand): Promise<Done> {
  const { night, setting, now, job } = errand;
  if (night.state !== 'decided' || now.getTime() > job.due.getTime() + LATE_MS) return 'silent';
  return say(errand, await followUp(night, setting));
}
