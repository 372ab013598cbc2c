import type { PlaceKey } from '../../../core/turn.ts';
import type { Finder } from '../../../finder/finder.ts';
import type { TasteModel } from '../../../recommender/personal/taste-model.ts';
import type { Wording } from '../../../wording/formats.ts';
import type { Community } from '../../community.ts';

/** The command whose buttons hang on what is said of a night. */
export const COMMAND = 'noche';

/** What is said of a night is made with these, whether somebody asked or not. */
export interface NightSetting {
  readonly community: Community;
  readonly finder: Finder;
  readonly tastes: () => TasteModel;
  readonly wording: Wording;
  /** Whose clocks are meant where a place has none of its own. */
  readonly timeZone: string;
}

/** Whose clocks are meant in a place. */
export const zoneAt = async (
  place: PlaceKey,
  { community, timeZone }: NightSetting,
): Promise<string> => (await community.nights.zone(place)) ?? timeZone;
