import { join } from 'node:path';
import { TASTES } from '../../catalogue/contract.ts';
import {
  encodeSections,
  readSections,
  type Section,
  type SectionFormat,
  sectionOf,
} from '../../catalogue/section-file.ts';
import { SECTION_FILES } from '../../wording/section-file.ts';

const FORMAT: SectionFormat = {
  magic: 'BUTACATA',
  version: TASTES.version,
  called: SECTION_FILES.tastes,
};

/**
 * What the file holds. A film is its place among those of the catalogue in the order of their ids. Lists stand end to
 * end: list `i` is from `offsets[i]` to before `offsets[i + 1]`.
 */
const SECTIONS = {
  /** TMDB's, ascending. */
  filmIds: Int32Array,
  /** Bits: see `genreBits`. */
  filmGenres: Int32Array,
  /** 0 for none. */
  filmSagas: Int32Array,
  filmVotes: Int32Array,
  /** The Bayesian mean of votes and score. */
  filmScores: Float32Array,
  /** 1 where it is for children. */
  filmChildren: Uint8Array,
  nearOffsets: Int32Array,
  /** The films stored beside each film. */
  nearFilms: Int32Array,
  /** How alike, in 255ths. */
  nearScores: Uint8Array,
  peopleOffsets: Int32Array,
  /** What each person rated. */
  peopleFilms: Int32Array,
  /** How much having rated it so says about liking it, 0–1; 1 for those who liked it. */
  peopleLikings: Float32Array,
  /** (XXᵀ + λI)⁻¹ of the people's likings X, row by row. */
  inverse: Float32Array,
  /** By film: 1 − xᵀ(XXᵀ + λI)⁻¹x of its column x. */
  own: Float32Array,
} as const;

type SectionName = keyof typeof SECTIONS;

/** The arrays of the file by name. */
export type TasteSections = {
  readonly [K in SectionName]: (typeof SECTIONS)[K] extends typeof Int32Array
    ? Int32Array
    : (typeof SECTIONS)[K] extends typeof Uint8Array
      ? Uint8Array
      : Float32Array;
};

const NAMES = Object.keys(SECTIONS) as SectionName[];

/** The bytes of the file; the same arrays give the same bytes. */
export const encodeTastes = (tastes: TasteSections): Uint8Array =>
  encodeSections(FORMAT, new Map(NAMES.map((name): [string, Section] => [name, tastes[name]])));

/**
 * Reads the file from the folder of a catalogue.
 * @throws DataError when it is missing, of another version or cut off
 */
export function readTastes(dir: string): TasteSections {
  const found = readSections(FORMAT, join(dir, TASTES.file));
  // Each name is given the array of its own type; the type checker can't follow that through `fromEntries`.
  return Object.fromEntries(
    NAMES.map((name) => [name, sectionOf<Section>(FORMAT, found, name, SECTIONS[name])]),
  ) as unknown as TasteSections;
}
