import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDERS } from '../../src/core/filters.ts';
import {
  type ListState,
  type Names,
  readState,
  writeState,
} from '../../src/discovery/list-code.ts';

const named = (id: number) => ({ id, name: `n${id}` });
const NAMES: Names = { person: named, theme: named, saga: named, service: named };
const NOBODY: Names = { ...NAMES, person: () => undefined };

const year = fc.integer({ min: 1874, max: 2030 });
const state: fc.Arbitrary<ListState> = fc.record({
  order: fc.constantFrom(...ORDERS),
  filters: fc.record(
    {
      genres: fc.constantFrom([['Horror']], [['Comedy'], ['Drama']], [['Crime', 'Mystery']]),
      withoutGenres: fc.constantFrom(['Animation'], ['War', 'Western']),
      countries: fc.constantFrom(['AR'], ['ES', 'MX']),
      years: fc.record({ from: year, to: year }),
      runtime: fc.record({ to: fc.integer({ min: 1, max: 900 }) }),
      score: fc.integer({ min: 1, max: 100 }).map((tenths) => ({ from: tenths / 10 })),
      themes: fc.integer({ min: 1, max: 1e6 }).map((id) => [named(id)]),
      saga: fc.integer({ min: 1, max: 1e6 }).map(named),
    },
    { requiredKeys: [] },
  ),
});

describe('the code of a list, which its buttons carry', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(state, (written) => {
        expect(readState(writeState(written), NAMES)).toEqual(written);
      }),
    );
  });

  it('is no list any more where somebody in it is gone', () => {
    const code = writeState({ filters: { people: [named(31)] }, order: 'best' });
    expect(readState(code, NAMES)).toMatchObject({ filters: { people: [named(31)] } });
    expect(readState(code, NOBODY)).toBeUndefined();
  });

  it('is nothing where others have written it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 64 }), (text) => {
        const read = readState(text, NAMES);
        expect(read === undefined || typeof read.order === 'string').toBe(true);
      }),
    );
  });
});
