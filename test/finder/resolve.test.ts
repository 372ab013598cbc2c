import { beforeAll, describe, expect, it } from 'vitest';
import type { Finder } from '../../src/finder/finder.ts';
import { loadFinder } from '../../src/finder/load-finder.ts';
import { resolveMovie, resolvePerson } from '../../src/finder/resolve.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

let finder: Finder;
beforeAll(async () => {
  finder = loadFinder(await demoCatalogue());
});

const TOY_STORY = { id: 862, title: 'Toy Story', year: 1995 };

describe('films', () => {
  it.each(['id:862', 'id: 862', ' ID:862 '])('takes %s as that film', (text) => {
    expect(resolveMovie(finder, text)).toMatchObject({ kind: 'found', value: TOY_STORY });
  });

  it.each(['id:999999999', 'id:0'])('finds no film with %s', (text) => {
    expect(resolveMovie(finder, text)).toEqual({ kind: 'none' });
  });

  it('answers a title with its film', () => {
    expect(resolveMovie(finder, 'toy story')).toMatchObject({ kind: 'found', value: TOY_STORY });
  });

  it('asks between films when the words fit several', () => {
    const resolved = resolveMovie(finder, 'harry potter');
    if (resolved.kind !== 'doubtful') expect.fail(`not doubtful but ${resolved.kind}`);
    expect(resolved.candidates).toHaveLength(5);
    for (const { title } of resolved.candidates) expect(title).toMatch(/^Harry Potter/);
  });

  it('finds nothing in gibberish', () => {
    expect(resolveMovie(finder, 'zxcvbnm qwrt')).toEqual({ kind: 'none' });
  });
});

describe('persons', () => {
  it('takes an id, a name or a name typed by ear', () => {
    for (const text of ['id:31', 'Tom Hanks', 'tom janks']) {
      expect(resolvePerson(finder, text, 'actor')).toEqual({
        kind: 'found',
        value: { id: 31, name: 'Tom Hanks' },
      });
    }
  });

  it('asks when only a common first name is typed', () => {
    expect(resolvePerson(finder, 'chris', 'actor').kind).toBe('doubtful');
  });
});
