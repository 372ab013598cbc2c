import { winnerLabel } from '../../community/answers/nights/decided.ts';
import { worstFitAt } from '../../community/answers/nights/own-proposals.ts';
import { stateReply } from '../../community/answers/nights/state-reply.ts';
import { plainText } from '../../reply/plain-text.ts';
import { eventName } from '../../wording/nights.ts';
import { anew, type Done, type Errand, say, zoneOf } from './errand.ts';
import { begin } from './vote.ts';

const HOUR_MS = 60 * 60_000;
/** Of a film that began so long ago nobody waits for the result. */
const LATE_MS = 6 * HOUR_MS;
/** A film, and some talk. */
const LASTS_MS = 3 * HOUR_MS;

/** The vote ends: what native polls counted is taken in, and what won is said. */
export async function close(errand: Errand): Promise<Done> {
  const begun = await begin(errand);
  if (!begun) return 'silent';
  if (begun.night.state === 'voting' || begun.night.state === 'firstRound') {
    if ((await endPolls(begun)) === 'later') return 'later';
    const { night, setting, job } = begun;
    const worstFit = await worstFitAt(night, setting);
    await setting.community.nights.close(night.id, worstFit, await zoneOf(begun), job.kind);
  }
  const closed = await anew(begun);
  if (closed?.night.state !== 'decided') return 'silent';
  const { night, setting, now } = closed;
  if (now.getTime() > night.at.getTime() + LATE_MS) return 'silent';
  const reply = await stateReply(night, setting, now);
  const done = await say(closed, reply);
  if (done === 'said') await announce(closed, plainText({ ...reply, actions: [] }));
  return done;
}

/** While there is time left, a poll that can't be counted yet is waited for; then what it told stands. */
async function endPolls({ night, setting, mouth, now }: Errand): Promise<Done> {
  const { nightPolls, people } = setting.community;
  for (const { ref, hangs } of await nightPolls.of(night.id)) {
    const ended = await mouth.endPoll?.(hangs);
    if (ended?.kind === 'later' && now < night.at) return 'later';
    if (ended?.kind !== 'counted') continue;
    for (const { voter } of ended.ballots) await people.meet({ ...voter, place: night.place });
    await nightPolls.counted(
      ref,
      ended.ballots.map(({ voter, answers }) => ({ by: voter.person, answers })),
    );
  }
  return 'said';
}

async function announce({ night, setting, mouth, now }: Errand, description: string) {
  const label = winnerLabel(night, setting);
  if (label === undefined || night.at <= now) return;
  const to = new Date(night.at.getTime() + LASTS_MS);
  await mouth.announce?.(night.place, { name: eventName(label), description, from: night.at, to });
}
