import { describe, expect, test } from 'vitest';
import {
  type FamilyFacts,
  isForChildren,
  isSuitable,
} from '../../src/recommender/similar/family-rule.ts';

const film = (genres: string[], keywords: string[] = [], adult = false): FamilyFacts => ({
  genres,
  keywords,
  adult,
});

describe('films for children', () => {
  test.each<[string, FamilyFacts, boolean]>([
    ['Toy Story', film(['Animation', 'Comedy', 'Family']), true],
    ['an animated comedy without the Family tag', film(['Animation', 'Comedy']), true],
    ['an animated comedy for adults', film(['Animation', 'Comedy'], ['adult animation']), false],
    ['Akira', film(['Animation', 'Science Fiction', 'Action']), false],
    ['Persepolis', film(['Animation', 'Drama']), false],
    ['a drama', film(['Drama']), false],
    ['a horror film tagged Family', film(['Horror', 'Family']), false],
  ])('%s', (_, facts, expected) => {
    expect(isForChildren(facts)).toBe(expected);
  });
});

describe('what can stand beside them', () => {
  test.each<[string, FamilyFacts, boolean]>([
    ['an adventure', film(['Adventure', 'Comedy']), true],
    ['a family mystery', film(['Mystery', 'Family']), true],
    ['horror', film(['Horror', 'Comedy']), false],
    ['a thriller', film(['Thriller']), false],
    ['pornography', film(['Comedy'], [], true), false],
    ['a comedy about sex', film(['Comedy'], ['sex comedy']), false],
    ['a family film with a serial killer', film(['Family'], ['serial killer']), false],
  ])('%s', (_, facts, expected) => {
    expect(isSuitable(facts)).toBe(expected);
  });
});
