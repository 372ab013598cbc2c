import type { PrivacySettings } from '../privacy.ts';
import type { PersonRow } from './person-rows.ts';

/** What somebody has who never changed anything. */
export const DEFAULT_SETTINGS: PrivacySettings = { sharing: false, inGroups: true };

export const settingsOf = ({
  sharing,
  in_groups,
}: Pick<PersonRow, 'sharing' | 'in_groups'>): PrivacySettings => ({
  sharing: sharing === 1,
  inGroups: in_groups === 1,
});
