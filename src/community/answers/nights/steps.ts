import type { PersonKey } from '../../../core/turn.ts';
import type { Reply } from '../../../reply/reply.ts';
import {
  CANCELLED,
  COUNTING,
  NIGHT_HERE_ALONE,
  NOT_VOTING,
  NOTHING_TO_VOTE,
  ownText,
  vetoedText,
} from '../../../wording/nights.ts';
import { movieLabel } from '../../../wording/titles.ts';
import { type Night, standing } from '../../nights.ts';
import { checkMay, mistaken, type NightAsked } from './asked.ts';
import { nightData } from './night-data.ts';
import { proposeOwn, worstFitAt } from './own-proposals.ts';
import { zoneAt } from './setting.ts';
import { stateReply } from './state-reply.ts';

/** A night as it stands after something was done to it. */
export async function after(night: Night, asked: NightAsked, said?: string): Promise<Reply> {
  const now = await asked.community.nights.find(night.id);
  return stateReply(now ?? night, asked, asked.turn.at, said);
}

/** Nobody votes on a vote that is over, though nothing has counted it yet: whoever looks at it does. */
export async function settled(night: Night, asked: NightAsked): Promise<Night> {
  const isOn = night.state === 'voting' || night.state === 'firstRound';
  if (!isOn || night.hasPoll || night.closesAt > asked.turn.at) return night;
  await count(night, asked);
  return (await asked.community.nights.find(night.id)) ?? night;
}

const count = async (night: Night, asked: NightAsked): Promise<void> =>
  asked.community.nights.close(
    night.id,
    await worstFitAt(night, asked),
    await zoneAt(night.place, asked),
  );

export async function propose(night: Night, asked: NightAsked): Promise<Reply> {
  const films = await proposeOwn(night, asked);
  const labels = films.flatMap((id) => {
    const movie = asked.finder.movieById(id);
    return movie ? [movieLabel(movie)] : [];
  });
  return after(night, asked, ownText(labels, asked.wording));
}

export async function veto(
  night: Night,
  nomination: number,
  person: PersonKey,
  asked: NightAsked,
): Promise<Reply> {
  const vetoed = await asked.community.nights.veto(night.id, nomination, person);
  if (vetoed !== 'vetoed') throw mistaken(vetoedText(vetoed));
  return after(night, asked, vetoedText(vetoed));
}

/** The vote begins. */
export async function startVote(
  night: Night,
  person: PersonKey,
  asked: NightAsked,
): Promise<Reply> {
  if (night.state !== 'proposing') return after(night, asked);
  await checkMay(night, person, asked);
  if (standing(night.nominations).length === 0) throw mistaken(NOTHING_TO_VOTE);
  await asked.community.nights.startVote(night.id);
  return after(night, asked);
}

/** The vote ends: at once, or when the platform has counted its poll. */
export async function closeVote(
  night: Night,
  person: PersonKey,
  asked: NightAsked,
): Promise<Reply> {
  if (night.state !== 'voting' && night.state !== 'firstRound') throw mistaken(NOT_VOTING);
  await checkMay(night, person, asked);
  if (night.hasPoll) {
    await asked.community.nights.hurry(night.id);
    return { data: nightData(night, asked.finder), blocks: [{ kind: 'text', text: [COUNTING] }] };
  }
  await count(night, asked);
  return after(night, asked);
}

export async function cancel(night: Night, person: PersonKey, asked: NightAsked): Promise<Reply> {
  await checkMay(night, person, asked);
  await asked.community.nights.cancel(night.id);
  return after(night, asked, CANCELLED);
}

/** What is said beside a night where nobody else is. */
export const aloneText = ({ turn }: NightAsked): string | undefined =>
  turn.private ? NIGHT_HERE_ALONE : undefined;
