import { readPollKey } from '../community/answers/nights/ballot.ts';
import type { Community } from '../community/community.ts';
import type { DispatcherLog } from '../core/dispatcher.ts';
import type { PollEvents, PollRef, Voter } from '../platforms/platform.ts';
import { noting } from './log-failures.ts';

/** Passes on what native polls tell. Whoever votes uses the bot in the place where the poll is. */
export function pollEvents(
  { nightPolls, people }: Pick<Community, 'nightPolls' | 'people'>,
  log: DispatcherLog,
): PollEvents {
  const note = noting(log, 'what a poll told could not be noted');

  async function heard(poll: PollRef, voter: Voter, work: () => Promise<void>): Promise<void> {
    const place = await nightPolls.placeOf(poll);
    if (place === undefined) return;
    await people.meet({ ...voter, place });
    await work();
  }

  return {
    async opened(key, ref, hangs) {
      const asked = readPollKey(key);
      if (asked) await note(nightPolls.opened(asked.night, asked.round, { ref, hangs }));
    },
    voted: (poll, voter, answers) =>
      note(heard(poll, voter, () => nightPolls.voted(poll, voter.person, answers))),
    toggled: (poll, voter, answer, chosen) =>
      note(heard(poll, voter, () => nightPolls.toggled(poll, voter.person, answer, chosen))),
    gone: (poll) => note(nightPolls.gone(poll)),
  };
}
