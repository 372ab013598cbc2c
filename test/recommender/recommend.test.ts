import { describe, expect, test } from 'vitest';
import type { SimilarMovie } from '../../src/catalogue/queries/similar-movies.ts';
import {
  type Narrowing,
  type Neighbours,
  recommend,
} from '../../src/recommender/similar/recommend.ts';
import { neighbour } from './parquet.ts';

const stored = (
  lists: Readonly<Record<number, readonly SimilarMovie[]>>,
  spanish: readonly SimilarMovie[] = [],
): Neighbours => ({
  similar: async (id) => lists[id] ?? [],
  similarInSpanish: async () => spanish,
});

/** Lets through the films of a list that pass. */
const only = (
  movies: readonly SimilarMovie[],
  passes: (movie: SimilarMovie) => boolean,
  inSpanish = false,
): Narrowing => ({
  inSpanish,
  further: async () => [],
  passing: async (asked) =>
    new Set(
      movies.filter((movie) => asked.includes(movie.id) && passes(movie)).map(({ id }) => id),
    ),
});

const ids = async (answer: ReturnType<typeof recommend>): Promise<number[]> =>
  (await answer).pages.flat().map(({ id }) => id);

describe('several films', () => {
  const lists = {
    1: [neighbour({ id: 10, score: 0.9 }), neighbour({ id: 11, score: 0.6 }), neighbour({ id: 2 })],
    2: [neighbour({ id: 12, score: 0.8 }), neighbour({ id: 11, score: 0.7 })],
  };
  const asked = [{ id: 1 }, { id: 2 }];

  test('what is near to both comes first, and none of those asked about is there', async () => {
    expect(await ids(recommend(asked, stored(lists)))).toEqual([11, 10, 12]);
  });

  test('the reasons speak of the nearest of those asked about', async () => {
    const { pages } = await recommend(asked, stored(lists));
    expect(pages[0]?.map(({ besides }) => besides)).toEqual([2, 1, 2]);
  });

  test('beside a film for children nothing unsuitable is shown, whoever brings it in', async () => {
    const children = {
      1: [neighbour({ id: 10, forChildren: true })],
      2: [neighbour({ id: 12, suitable: false, score: 0.99 }), neighbour({ id: 13 })],
    };
    expect(await ids(recommend(asked, stored(children)))).toEqual([10, 13]);
  });
});

describe('filters', () => {
  const asked = [{ id: 1 }];
  const near = [
    neighbour({ id: 10, genres: ['Drama'], score: 0.9 }),
    neighbour({ id: 11, genres: ['Comedy'], score: 0.8 }),
    neighbour({ id: 12, genres: ['Comedy'], language: 'es', score: 0.7 }),
  ];

  test('what it is narrowed to leaves only films that pass', async () => {
    const catalogue = stored({ 1: near });
    const comedies = only(near, ({ genres }) => genres.includes('Comedy'));
    expect(await ids(recommend(asked, catalogue, comedies))).toEqual([11, 12]);
    const spanish = only(near, ({ language }) => language === 'es');
    expect(await ids(recommend(asked, catalogue, spanish))).toEqual([12]);
  });

  test('only in Spanish: those stored for that come too, each once', async () => {
    const spanish = [near[2], neighbour({ id: 20, language: 'es', score: 0.4 })];
    const known = spanish.filter((movie) => movie !== undefined);
    const inSpanish = only(known, ({ language }) => language === 'es', true);
    expect(await ids(recommend(asked, stored({ 1: near }, known), inSpanish))).toEqual([12, 20]);
  });

  test('where few pass, neighbours of neighbours follow with lower scores and only true reasons', async () => {
    const further = neighbour({
      id: 30,
      genres: ['Comedy'],
      reasons: [{ kind: 'director', names: ['Of the other film'] }],
      score: 0.95,
    });
    const comedies = only([...near, further], ({ genres }) => genres.includes('Comedy'));
    const { pages } = await recommend(asked, stored({ 1: near, 10: [further] }), comedies);
    expect(pages[0]?.map(({ id }) => id)).toEqual([11, 12, 30]);
    expect(pages[0]?.[2]?.score).toBeLessThan(0.7);
    expect(pages[0]?.[2]?.reasons).toEqual([]);
  });
});

describe('how much is known', () => {
  test.each([
    [5, 'enough'],
    [2, 'little'],
    [0, 'nothing'],
  ] as const)('by %i of five kinds of fact: %s', async (known, knowledge) => {
    const answer = await recommend([{ id: 1 }], stored({ 1: [neighbour({ id: 2, known })] }));
    expect(answer.knowledge).toBe(knowledge);
  });
});
