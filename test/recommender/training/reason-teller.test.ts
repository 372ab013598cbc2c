import { describe, expect, test } from 'vitest';
import { PARTS, type Part } from '../../../src/recommender/similar/parts.ts';
import type { FieldName } from '../../../src/recommender/training/read-catalogue.ts';
import { createReasonTeller } from '../../../src/recommender/training/reason-teller.ts';

const [ENGLISH, FRENCH] = [0, 1];
const ARGENTINA = ('A'.charCodeAt(0) << 8) | 'R'.charCodeAt(0);
const UNITED_STATES = ('U'.charCodeAt(0) << 8) | 'S'.charCodeAt(0);

/** The reasons for a film that shares this, with this score, and whose language is this one. */
function reasons(
  parts: Partial<Record<Part, number>>,
  shared: Partial<Record<FieldName, number[]>> = {},
  language = ENGLISH,
) {
  const films = {
    languages: Int32Array.of(language),
    languageCodes: ['en', 'fr'],
    english: ENGLISH,
  };
  const tell = createReasonTeller({ shared: (field) => shared[field] ?? [] }, films, {
    people: new Map([
      [1, 'Francis Ford Coppola'],
      [2, 'Al Pacino'],
    ]),
    keywords: new Map([[3, 'mafia']]),
    genres: new Map([[4, 'Crime']]),
  });
  return tell(
    Float64Array.from(PARTS, (part) => parts[part] ?? 0),
    0,
  );
}

describe('reasons', () => {
  test('at most three, the strongest first', () => {
    const parts = { collection: 4, director: 2, cast: 0.5, ratings: 20, genres: 2 };
    expect(reasons(parts, { directors: [1], cast: [2], genres: [4] })).toEqual([
      { kind: 'collection' },
      { kind: 'director', names: ['Francis Ford Coppola'] },
      { kind: 'ratings' },
    ]);
  });

  test('what has no name to be told leaves its place to the next', () => {
    expect(reasons({ keywords: 2, genres: 1 }, { keywords: [99], genres: [4] })).toEqual([
      { kind: 'genres', names: ['Crime'] },
    ]);
  });

  test('none is made up for a film that shares nothing', () => {
    expect(reasons({})).toEqual([]);
  });

  test('one common liker is not people', () => {
    expect(reasons({ ratings: 1.3 })).toEqual([]);
  });

  test('the United States and English say nothing; another country or language does', () => {
    expect(reasons({ place: 2.4 }, { countries: [UNITED_STATES] })).toEqual([]);
    expect(reasons({ place: 6.6 }, { countries: [ARGENTINA] })).toEqual([
      { kind: 'country', code: 'AR' },
    ]);
    expect(reasons({ place: 6.4 }, {}, FRENCH)).toEqual([{ kind: 'language', code: 'fr' }]);
  });
});
