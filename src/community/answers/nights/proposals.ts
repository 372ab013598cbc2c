import { type Action, actionButton, menu } from '../../../reply/actions.ts';
import { type Block, bold, type ListItem, text } from '../../../reply/blocks.ts';
import {
  HOW_TO_PROPOSE,
  HOW_TO_VETO,
  NIGHT_BUTTONS,
  NIGHT_TITLE,
  NOTHING_PROPOSED,
  openedText,
  proposedBy,
  VETO_MENU,
  VETOED,
  voteOpens,
} from '../../../wording/nights.ts';
import { movieLabel } from '../../../wording/titles.ts';
import { whenText, zoneText } from '../../../wording/when.ts';
import { EACH_MAX } from '../../films-a-night.ts';
import type { Night } from '../../nights.ts';
import { inCatalogue } from '../films.ts';
import { proposerOf } from './night-data.ts';
import { COMMAND, type NightSetting } from './setting.ts';

/** A night for which films are proposed, and what may be done with them. */
export function proposals(
  night: Night,
  { finder }: NightSetting,
  { zone, now }: { readonly zone: string; readonly now: Date },
): { readonly blocks: readonly Block[]; readonly actions: readonly Action[] } {
  const films = inCatalogue(night.nominations, finder);
  const standing = films.filter(({ entry }) => !entry.vetoed);
  const id = String(night.id);
  return {
    blocks: [
      text(
        bold(NIGHT_TITLE),
        openedText(
          whenText(night.at, zone, now),
          zoneText(zone),
          night.opener?.name ?? night.opener?.handle,
        ),
      ),
      ...(films.length === 0
        ? [text(NOTHING_PROPOSED)]
        : [
            {
              kind: 'list' as const,
              start: 1,
              items: films.map(
                ({ entry, movie }): ListItem => ({
                  text: [bold(movieLabel(movie))],
                  detail: [entry.vetoed ? VETOED : proposedBy(proposerOf(entry))],
                }),
              ),
            },
          ]),
      text(HOW_TO_PROPOSE(EACH_MAX)),
      ...(standing.length > 0 ? [text(HOW_TO_VETO)] : []),
      ...(night.votesAt ? [text(voteOpens(whenText(night.votesAt, zone, now)))] : []),
    ],
    actions: [
      ...(films.some(({ entry }) => entry.own)
        ? []
        : [actionButton(NIGHT_BUTTONS.own, COMMAND, 'propone', id)]),
      ...(standing.length > 0 ? [actionButton(NIGHT_BUTTONS.vote, COMMAND, 'votar', id)] : []),
      ...menu(
        VETO_MENU,
        standing.map(({ entry, movie }) => ({
          label: movieLabel(movie),
          target: { command: COMMAND, action: 'veto', params: [id, String(entry.id)] },
        })),
      ),
    ],
  };
}
