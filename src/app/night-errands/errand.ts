import { type NightSetting, zoneAt } from '../../community/answers/nights/setting.ts';
import type { Job } from '../../community/jobs.ts';
import type { Night } from '../../community/nights.ts';
import type { Running } from '../../platforms/platform.ts';
import type { Reply } from '../../reply/reply.ts';

/** Where things are said: a platform at work that speaks first. */
export type Mouth = Required<Pick<Running, 'post'>> & Pick<Running, 'endPoll' | 'announce'>;

/** A job, with all that it is done with. */
export interface Errand {
  readonly job: Job;
  readonly night: Night;
  readonly setting: NightSetting;
  readonly mouth: Mouth;
  readonly now: Date;
}

/** `said`: there is nothing left to do; `later`: it is tried again. */
export type Done = 'said' | 'silent' | 'later';

/** Says something where the night takes place, unless another process has taken the job meanwhile. */
export async function say({ job, night, setting, mouth }: Errand, reply: Reply): Promise<Done> {
  const { jobs, places } = setting.community;
  if (!(await jobs.begin(job))) return 'silent';
  // Where a process was killed before it noted what it had said, the next one says it under the same key.
  const key = `${job.night} ${job.kind} ${job.due.getTime()}`;
  switch (await mouth.post(night.place, night.channel, reply, key)) {
    case 'posted':
      return 'said';
    case 'refused':
      return 'silent';
    case 'gone':
      await places.left(night.place);
      return 'silent';
    case 'later':
      return 'later';
  }
}

/** The same errand on the night as it is now; undefined where it is gone. */
export async function anew(errand: Errand): Promise<Errand | undefined> {
  const night = await errand.setting.community.nights.find(errand.night.id);
  return night && { ...errand, night };
}

export const zoneOf = ({ night, setting }: Errand): Promise<string> => zoneAt(night.place, setting);
