import { at, weightAt } from '../typed-arrays.ts';
import { readTastes, type TasteSections } from './taste-file.ts';

/** What recommendations for a person are made with. A film is its place among those of the catalogue, by id. */
export interface TasteModel extends TasteSections {
  readonly filmCount: number;
  readonly peopleCount: number;
  /** Films that anybody rated, ascending. */
  readonly rated: Int32Array;
  /** Films over which signals are compared: those, or all where there are no ratings. */
  readonly compared: Int32Array;
  /** Who rated each film, and how they like it. */
  readonly raterOffsets: Int32Array;
  readonly raters: Int32Array;
  readonly raterLikings: Float32Array;
  /** By film: the sum of its likings, and how many people like it. */
  readonly liked: Float32Array;
  readonly likers: Float32Array;
  /** By person: the sum of their likings, and its Euclidean norm. */
  readonly totals: Float32Array;
  readonly norms: Float32Array;
  /** The place of a film of the catalogue. */
  placeOf(id: number): number | undefined;
}

/**
 * Reads the model from the folder of a catalogue.
 * @throws DataError when its file is missing, of another version or cut off
 */
export const loadTastes = (dir: string): TasteModel => createTasteModel(readTastes(dir));

export function createTasteModel(sections: TasteSections): TasteModel {
  const { filmIds, peopleOffsets, peopleFilms, peopleLikings } = sections;
  const filmCount = filmIds.length;
  const peopleCount = peopleOffsets.length - 1;
  const liked = new Float32Array(filmCount);
  const likers = new Float32Array(filmCount);
  const totals = new Float32Array(peopleCount);
  const norms = new Float32Array(peopleCount);
  const raterOffsets = new Int32Array(filmCount + 1);
  for (const film of peopleFilms) raterOffsets[film + 1] = at(raterOffsets, film + 1) + 1;
  for (let film = 0; film < filmCount; film++) {
    raterOffsets[film + 1] = at(raterOffsets, film) + at(raterOffsets, film + 1);
  }
  const next = raterOffsets.slice();
  const raters = new Int32Array(peopleFilms.length);
  const raterLikings = new Float32Array(peopleFilms.length);
  for (let person = 0; person < peopleCount; person++) {
    for (let k = at(peopleOffsets, person); k < at(peopleOffsets, person + 1); k++) {
      const film = at(peopleFilms, k);
      const liking = weightAt(peopleLikings, k);
      const slot = at(next, film);
      next[film] = slot + 1;
      raters[slot] = person;
      raterLikings[slot] = liking;
      liked[film] = weightAt(liked, film) + liking;
      if (liking >= 1) likers[film] = weightAt(likers, film) + 1;
      totals[person] = weightAt(totals, person) + liking;
      norms[person] = weightAt(norms, person) + liking * liking;
    }
  }
  const rated = Int32Array.from(liked.keys()).filter((film) => weightAt(liked, film) > 0);
  return {
    ...sections,
    filmCount,
    peopleCount,
    rated,
    compared: rated.length > 0 ? rated : Int32Array.from(filmIds.keys()),
    raterOffsets,
    raters,
    raterLikings,
    liked,
    likers,
    totals,
    norms: norms.map(Math.sqrt),
    placeOf: (id) => search(filmIds, id),
  };
}

function search(ids: Int32Array, id: number): number | undefined {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at(ids, middle);
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
