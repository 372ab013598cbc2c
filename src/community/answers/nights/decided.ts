import { runTarget } from '../../../core/target.ts';
import { type Action, actionButton, button } from '../../../reply/actions.ts';
import { type Block, bold, text } from '../../../reply/blocks.ts';
import type { Reply } from '../../../reply/reply.ts';
import {
  askText,
  NIGHT_BUTTONS,
  RATE_BUTTONS,
  RATINGS_ARE_SECRET,
  ratedSoFar,
  remindText,
  resultWhen,
  votesText,
  winnerText,
} from '../../../wording/nights.ts';
import { movieLabel } from '../../../wording/titles.ts';
import { whenText } from '../../../wording/when.ts';
import { type Night, standing } from '../../nights.ts';
import { inCatalogue } from '../films.ts';
import { byVotes, nightData } from './night-data.ts';
import { COMMAND, type NightSetting } from './setting.ts';

interface At {
  readonly zone: string;
  readonly now: Date;
}

/** What a night's winner is called; undefined where the catalogue no longer has it. */
export function winnerLabel({ winner }: Night, { finder }: NightSetting): string | undefined {
  const movie = winner && finder.movieById(winner.film);
  return movie && movieLabel(movie);
}

const cardButton = (film: number): Action =>
  button(
    NIGHT_BUTTONS.card,
    runTarget<{ name: 'ficha'; options: { titulo: unknown } }>('ficha', { titulo: `id:${film}` }),
  );

/** Which film won, and how. */
export function decided(
  night: Night,
  setting: NightSetting,
  { zone, now }: At,
): { readonly blocks: readonly Block[]; readonly actions: readonly Action[] } {
  const { finder, wording } = setting;
  const label = winnerLabel(night, setting);
  const { winner } = night;
  if (!winner || label === undefined) return { blocks: [], actions: [] };
  const ranking = byVotes(night);
  const tied = ranking.filter(({ votes }) => votes === winner.votes).length;
  const films = standing(night.nominations).length;
  return {
    blocks: [
      text(bold(winnerText(label, winner.votes, tied, films, wording))),
      ...(night.at > now ? [text(resultWhen(whenText(night.at, zone, now)))] : []),
      ...(ranking.length > 1
        ? [
            {
              kind: 'list' as const,
              start: 1,
              items: inCatalogue(ranking, finder).map(({ entry, movie }) => ({
                text: [bold(movieLabel(movie))],
                detail: [votesText(entry.votes, wording)],
              })),
            },
          ]
        : []),
    ],
    actions: [cardButton(winner.film)],
  };
}

/** Shortly before the film. */
export function reminder(night: Night, setting: NightSetting, { zone, now }: At): Reply {
  const label = winnerLabel(night, setting) ?? '';
  return {
    data: nightData(night, setting.finder),
    blocks: [text(remindText(label, whenText(night.at, zone, now)))],
    ...(night.winner && { actions: [cardButton(night.winner.film)] }),
  };
}

/** The day after: what did they think of it? */
export async function followUp(night: Night, setting: NightSetting): Promise<Reply> {
  const { community, wording, finder } = setting;
  const label = winnerLabel(night, setting) ?? '';
  const { ratings, mean } = await community.nights.opinion(night.id);
  return {
    data: nightData(night, finder),
    blocks: [
      text(bold(askText(label))),
      text(ratedSoFar(ratings, mean, wording)),
      text(RATINGS_ARE_SECRET),
    ],
    actions: RATE_BUTTONS.map(([said, rating]) =>
      actionButton(said, COMMAND, 'nota', String(night.id), String(rating)),
    ),
  };
}
