import { text } from '../../../reply/blocks.ts';
import type { Reply } from '../../../reply/reply.ts';
import { CANCELLED } from '../../../wording/nights.ts';
import type { Night } from '../../nights.ts';
import { ballot } from './ballot.ts';
import { decided, followUp } from './decided.ts';
import { nightData } from './night-data.ts';
import { proposals } from './proposals.ts';
import { type NightSetting, zoneAt } from './setting.ts';

/**
 * A night as it stands, with what may be done.
 * @param said what was just done
 */
export async function stateReply(
  night: Night,
  setting: NightSetting,
  now: Date,
  said?: string,
): Promise<Reply> {
  const at = { zone: await zoneAt(night.place, setting), now };
  const lead = said === undefined ? [] : [text(said)];
  const data = nightData(night, setting.finder);
  switch (night.state) {
    case 'cancelled':
      return { data, blocks: [text(said ?? CANCELLED)] };
    case 'proposing':
      return shown(proposals(night, setting, at));
    case 'firstRound':
    case 'voting':
      return shown(ballot(night, setting, at));
    case 'decided': {
      if (night.at > now) return shown(decided(night, setting, at));
      const asked = await followUp(night, setting);
      return { ...asked, blocks: [...lead, ...asked.blocks] };
    }
  }

  function shown({ blocks, actions }: Pick<Reply, 'blocks' | 'actions'>): Reply {
    return {
      data,
      blocks: [...lead, ...blocks],
      ...(actions && { actions }),
    };
  }
}
