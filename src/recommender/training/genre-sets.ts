import { at, realAt } from './sparse.ts';
import type { TermField } from './term-field.ts';

/**
 * The sets of genres that films have. There are some two thousand of them for any number of films, so that what
 * depends on genres alone is worked out once for each set.
 */
export interface GenreSets {
  readonly count: number;
  /** The set of each film. */
  readonly of: Int32Array;
  /** Compares all sets with the one of a film. */
  load(film: number): void;
  /** By set: cosine with the loaded one, rare genres heavier; 0–1. */
  readonly cosine: Float64Array;
  /** By set: genres in common of all genres of both; the cosine where the loaded one has a single genre, which leaves more unsaid; 0–1. */
  readonly jaccard: Float64Array;
  /** By set: 1 when it is the loaded one. */
  readonly same: Float64Array;
  /**
   * How much it says that another film has the loaded one's genres: 0 when all films have them, 1 when fewer than one
   * in fifty does.
   */
  telling(): number;
}

/** The share of films under which sharing all genres says as much as it can. */
const RARE = 0.02;

export function createGenreSets(field: TermField): GenreSets {
  const films = field.offsets.length - 1;
  const numbers = new Map<string, number>();
  const examples: number[] = [];
  const of = Int32Array.from({ length: films }, (_, film) => {
    const key = termsOf(field, film)
      .sort((a, b) => a - b)
      .join();
    const number = numbers.get(key) ?? numbers.size;
    if (number === numbers.size) {
      numbers.set(key, number);
      examples.push(film);
    }
    return number;
  });
  const count = examples.length;
  const cosine = new Float64Array(count);
  const jaccard = new Float64Array(count);
  const same = new Float64Array(count);
  const own = new Float64Array(field.termCount);
  const sizes = new Int32Array(count);
  for (const set of of) sizes[set] = at(sizes, set) + 1;
  let loaded = -1;
  let telling = 0;
  return {
    count,
    of,
    cosine,
    jaccard,
    same,
    load(film) {
      if (loaded === at(of, film)) return;
      loaded = at(of, film);
      own.fill(0);
      const [start, end] = [at(field.offsets, film), at(field.offsets, film + 1)];
      for (let k = start; k < end; k++) own[at(field.values, k)] = field.weights[k] ?? 0;
      let holders = 0;
      for (let set = 0; set < count; set++) {
        const example = examples[set] ?? 0;
        const [first, last] = [at(field.offsets, example), at(field.offsets, example + 1)];
        let product = 0;
        let common = 0;
        for (let k = first; k < last; k++) {
          const weight = realAt(own, at(field.values, k));
          if (weight === 0) continue;
          product += weight * (field.weights[k] ?? 0);
          common++;
        }
        cosine[set] = product;
        jaccard[set] =
          common === 0
            ? 0
            : end - start === 1
              ? 1 / Math.sqrt(last - first)
              : common / (end - start + last - first - common);
        same[set] = common > 0 && set === loaded ? 1 : 0;
        if (common === end - start) holders += at(sizes, set);
      }
      telling = Math.min(1, Math.log(films / holders) / Math.log(1 / RARE));
    },
    telling: () => telling,
  };
}

const termsOf = ({ offsets, values }: TermField, film: number): number[] => [
  ...values.subarray(at(offsets, film), at(offsets, film + 1)),
];
