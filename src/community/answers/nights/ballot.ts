import { type Action, actionButton, menu } from '../../../reply/actions.ts';
import { type Block, bold, type ListItem, text } from '../../../reply/blocks.ts';
import {
  closesText,
  FIRST_ROUND,
  leadingText,
  NIGHT_BUTTONS,
  POLL_QUESTION,
  VOTE_MENU,
  VOTE_OPEN,
  votesText,
} from '../../../wording/nights.ts';
import { movieLabel } from '../../../wording/titles.ts';
import { whenText } from '../../../wording/when.ts';
import { FINALISTS } from '../../films-a-night.ts';
import type { Night } from '../../nights.ts';
import { inCatalogue } from '../films.ts';
import { byVotes } from './night-data.ts';
import { COMMAND, type NightSetting } from './setting.ts';

interface Shown {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}

/** Names the vote of a night's round to what asks it. */
export const pollKey = ({ id, round }: Night): string => `${COMMAND}-${id}-${round}`;

/** The night and the round that such a key names; undefined for any other text. */
export function readPollKey(key: string): { night: number; round: number } | undefined {
  const [, night, round] = /^noche-(\d{1,9})-(\d)$/.exec(key) ?? [];
  return night === undefined ? undefined : { night: Number(night), round: Number(round) };
}

/** What is voted on, and what votes: a poll, unless one is there already or there are too many for one. */
export function ballot(
  night: Night,
  setting: NightSetting,
  { zone, now }: { readonly zone: string; readonly now: Date },
): Shown {
  const { finder, wording } = setting;
  const running = inCatalogue(
    night.nominations.filter((one) => one.running),
    finder,
  );
  const answers = running.map(({ entry, movie }) => ({
    label: movieLabel(movie),
    target: {
      command: COMMAND,
      action: 'voto',
      params: [String(night.id), String(entry.id)],
    },
  }));
  const isFirst = night.state === 'firstRound';
  const asksPoll = !isFirst && !night.hasPoll && answers.length > 1;
  const close = actionButton(NIGHT_BUTTONS.close, COMMAND, 'cerrar', String(night.id));
  return {
    blocks: [
      text(bold(isFirst ? FIRST_ROUND(FINALISTS) : VOTE_OPEN)),
      text(leading(night, setting)),
      // A poll lists them itself.
      ...(asksPoll
        ? []
        : [
            {
              kind: 'list' as const,
              start: 1,
              items: inCatalogue(byVotes(night), finder).map(
                ({ entry, movie }): ListItem => ({
                  text: [bold(movieLabel(movie))],
                  detail: [votesText(entry.votes, wording)],
                }),
              ),
            },
          ]),
      text(closesText(whenText(night.closesAt, zone, now))),
      ...(asksPoll
        ? [
            {
              kind: 'poll' as const,
              key: pollKey(night),
              question: POLL_QUESTION(whenText(night.at, zone, now)),
              answers,
              closesAt: night.closesAt.toISOString(),
            },
          ]
        : []),
    ],
    actions: [...(isFirst ? menu(VOTE_MENU, answers) : []), close],
  };
}

/** Who is winning. */
function leading(night: Night, { finder, wording }: NightSetting): string {
  const films = inCatalogue(byVotes(night), finder);
  const most = films[0]?.entry.votes ?? 0;
  const first = films.filter(({ entry }) => entry.votes === most);
  return leadingText(
    first.map(({ movie }) => movieLabel(movie)),
    most,
    wording,
  );
}
