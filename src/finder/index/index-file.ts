import { join } from 'node:path';
import {
  encodeSections,
  isOfOtherRules,
  readSections,
  type Section,
  type SectionFormat,
  type Sections,
  sectionOf,
} from '../../catalogue/section-file.ts';
import { SECTION_FILES } from '../../wording/section-file.ts';
import { RULES_VERSION } from './rules-version.ts';

export type { Section, Sections };

/** The finder's index inside the folder of the clean catalogue. */
export const INDEX_FILE = 'finder.bin';

const FORMAT: SectionFormat = {
  magic: 'BUTACAIX',
  version: RULES_VERSION,
  called: SECTION_FILES.finder,
};

/** The bytes of an index file; the same sections give the same bytes. */
export const encodeIndex = (sections: Sections): Uint8Array => encodeSections(FORMAT, sections);

/**
 * Reads an index file whole.
 * @throws DataError when it is missing, of another version or cut off.
 */
export const readIndex = (path: string): Sections => readSections(FORMAT, path);

/** Whether the index in the folder of a catalogue was made by other rules; whoever opens it says what else may be wrong. */
export const isIndexOfOtherRules = (folder: string): boolean =>
  isOfOtherRules(FORMAT, join(folder, INDEX_FILE));

/** A section that must be there, of the type that the caller names. @throws DataError */
export const section = <T extends Section>(
  sections: Sections,
  name: string,
  type: new (length: number) => T,
): T => sectionOf(FORMAT, sections, name, type);
