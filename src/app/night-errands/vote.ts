import { nightData } from '../../community/answers/nights/night-data.ts';
import { proposeOwn } from '../../community/answers/nights/own-proposals.ts';
import { stateReply } from '../../community/answers/nights/state-reply.ts';
import { standing } from '../../community/nights.ts';
import { text } from '../../reply/blocks.ts';
import { NO_FILMS, POLL_AGAIN } from '../../wording/nights.ts';
import { anew, type Done, type Errand, say } from './errand.ts';

/** The vote begins; where it has begun, it is asked again, or for the first time in a new round. */
export async function vote(errand: Errand): Promise<Done> {
  const begun = await begin(errand);
  if (!begun) return 'silent';
  const { night, setting, now } = begun;
  switch (night.state) {
    case 'proposing': {
      // Nobody proposed anything, and the bot found nothing either.
      await setting.community.nights.cancel(night.id);
      const data = nightData({ ...night, state: 'cancelled' }, setting.finder);
      await begun.mouth.post(night.place, night.channel, { data, blocks: [text(NO_FILMS)] });
      return 'silent';
    }
    case 'voting':
    case 'firstRound': {
      if (night.hasPoll || night.closesAt <= now) return 'silent';
      const said = night.lostPoll ? POLL_AGAIN : undefined;
      return say(begun, await stateReply(night, setting, now, said));
    }
    case 'decided':
      return say(begun, await stateReply(night, setting, now));
    case 'cancelled':
      return 'silent';
  }
}

/** Ends the proposals where they are still on: the bot proposes where nobody did. */
export async function begin(errand: Errand): Promise<Errand | undefined> {
  const { night, setting, job } = errand;
  if (night.state !== 'proposing') return errand;
  if (standing(night.nominations).length === 0) await proposeOwn(night, setting);
  await setting.community.nights.startVote(night.id, job.kind);
  return anew(errand);
}
