import type { NightSetting } from '../../community/answers/nights/setting.ts';
import type { Job, JobKind } from '../../community/jobs.ts';
import type { DispatcherLog } from '../../core/dispatcher.ts';
import { UserError } from '../../core/errors.ts';
import type { PlaceKey } from '../../core/turn.ts';
import type { RunningPlatform } from '../../platforms/platform.ts';
import type { Clock } from '../../platforms/shared/clock.ts';
import { close } from './close.ts';
import type { Done, Errand, Mouth } from './errand.ts';
import { ask, remind } from './remind.ts';
import { vote } from './vote.ts';

const MINUTE_MS = 60_000;
/** The longest wait until what failed is tried again. */
const WAIT_MAX_MS = 30 * MINUTE_MS;
/** How often it is looked whether something is due. */
const LOOK_MS = 5000;
/** So many are done at once. */
const AT_ONCE = 16;
/** What fails so often is given up. */
const ATTEMPTS_MAX = 8;

/** How long a job waits after it was tried so often. */
const waitAfter = (attempts: number): number =>
  Math.min(WAIT_MAX_MS, MINUTE_MS * 2 ** (attempts - 1));

/**
 * What each kind does, and whether it is done again where a process died after it had begun: a reminder is rather lost
 * than read twice, a vote or its result rather read twice than lost.
 */
const KINDS: Readonly<
  Record<JobKind, { readonly does: (errand: Errand) => Promise<Done>; readonly again: boolean }>
> = {
  vote: { does: vote, again: true },
  close: { does: close, again: true },
  remind: { does: remind, again: false },
  ask: { does: ask, again: false },
};

export interface ErrandsOptions {
  readonly speak: <T>(work: (setting: NightSetting) => Promise<T>) => Promise<T>;
  /** Those that run by now. */
  readonly running: () => readonly RunningPlatform[];
  readonly clock: Clock;
  readonly log: DispatcherLog;
}

/** Does what is due for film nights, now and again and again until the signal aborts. */
export async function keepErrands(options: ErrandsOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await doErrands(options, signal);
    await options.clock.sleep(LOOK_MS, signal);
  }
}

/** Does all that is due now on the platforms that speak first. Its promise never rejects. */
export async function doErrands(
  { speak, running, clock, log }: ErrandsOptions,
  signal: AbortSignal,
): Promise<void> {
  const mouths = new Map(
    running().flatMap(({ name, post, endPoll, announce }): [string, Mouth][] =>
      post ? [[name, { post, ...(endPoll && { endPoll }), ...(announce && { announce }) }]] : [],
    ),
  );
  const names = running().flatMap(({ name }) => (mouths.has(name) ? [name] : []));
  try {
    await speak(async (setting) => {
      while (!signal.aborted) {
        const jobs = await setting.community.jobs.claim(names, AT_ONCE);
        if (jobs.length === 0) return;
        const mouthAt = (place: PlaceKey): Mouth | undefined => mouths.get(platformOf(place));
        await Promise.all(
          jobs.map((job) => doJob(job, setting, { mouthAt, now: clock.date(), log })),
        );
      }
    });
  } catch (err) {
    // While the store is away nothing of it can be done; what was taken comes again.
    if (!(err instanceof UserError)) log.error({ err }, 'what is due could not be done');
  }
}

const platformOf = (place: PlaceKey): string => place.slice(0, place.indexOf(':'));

interface Means {
  readonly mouthAt: (place: PlaceKey) => Mouth | undefined;
  readonly now: Date;
  readonly log: DispatcherLog;
}

async function doJob(job: Job, setting: NightSetting, { mouthAt, now, log }: Means): Promise<void> {
  const { jobs, nights } = setting.community;
  const { does, again } = KINDS[job.kind];
  if (job.begun && !again) return jobs.finish(job);
  const night = await nights.find(job.night);
  const mouth = night && mouthAt(night.place);
  if (!night || !mouth) return jobs.finish(job);
  let done: Done = 'later';
  try {
    done = await does({ job, night, setting, mouth, now });
  } catch (err) {
    if (err instanceof UserError) throw err;
    log.error({ err, kind: job.kind }, 'an errand failed');
  }
  log.info({ kind: job.kind, done }, 'errand');
  const isLeft = done === 'later' && job.attempts < ATTEMPTS_MAX;
  await (isLeft ? jobs.postpone(job, waitAfter(job.attempts)) : jobs.finish(job));
}
