import { recommendForGroup } from '../../../recommender/group/recommend.ts';
import { worstFits } from '../../../recommender/group/worst-fit.ts';
import type { History } from '../../../recommender/personal/history.ts';
import type { Night, WorstFit } from '../../nights.ts';
import { historyOf } from '../history.ts';
import type { NightSetting } from './setting.ts';

/** So many films the bot proposes; so many members are thought of. */
const OWN = 3;
const MEMBERS_MAX = 12;

/** What those told of their tastes who use the bot in a place; whoever opened the night, where that is nobody. */
async function histories(
  { place, opener }: Night,
  { community }: NightSetting,
): Promise<readonly History[]> {
  const members = await community.places.members(place);
  const people = members.length > 0 ? members : opener ? [opener] : [];
  return Promise.all(people.slice(0, MEMBERS_MAX).map(({ key }) => historyOf(key, community)));
}

/** How the films of a night suit whom they suit worst: what decides between as many votes. */
export async function worstFitAt(night: Night, setting: NightSetting): Promise<WorstFit> {
  const films = night.nominations.map(({ film }) => film);
  const fits = worstFits(setting.tastes(), await histories(night, setting), films);
  return (film) => fits.get(film) ?? 0;
}

/** Has the bot propose films that suit everybody there and that nobody has seen. @returns those that it proposed */
export async function proposeOwn(night: Night, setting: NightSetting): Promise<readonly number[]> {
  const { tastes, community, finder } = setting;
  const there = new Set(night.nominations.map(({ film }) => film));
  const picks = recommendForGroup(tastes(), await histories(night, setting), {
    count: OWN + there.size,
  });
  const films = picks.filter(({ id }) => !there.has(id) && finder.movieById(id)).slice(0, OWN);
  const proposed: number[] = [];
  for (const { id } of films) {
    const nominated = await community.nights.nominate(night.id, id, undefined);
    if (nominated === 'added') proposed.push(id);
  }
  return proposed;
}
