import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Affinity,
  createAffinityGraph,
} from '../../../src/recommender/training/affinity-graph.ts';
import { createLikeness, type Likeness } from '../../../src/recommender/training/likeness.ts';
import {
  type Catalogue,
  parquetFile,
  readCatalogue,
} from '../../../src/recommender/training/read-catalogue.ts';
import { createReasonTeller } from '../../../src/recommender/training/reason-teller.ts';
import { createPool } from '../../../src/recommender/training/recommendable-films.ts';
import { readNames, type TermNames } from '../../../src/recommender/training/term-names.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { openParquet } from '../parquet.ts';

let catalogue: Catalogue;
let names: TermNames;
let idOf: (title: string) => number;
beforeAll(async () => {
  const dir = await demoCatalogue();
  const query = await openParquet(dir);
  const films = await query<{ id: number; title: string }>(
    "SELECT id, title FROM @movies UNION ALL SELECT id, concat(title, ' (', release_year, ')') FROM @movies",
  );
  idOf = (title) => films.find((film) => film.title === title)?.id ?? 0;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  catalogue = await readCatalogue(connection, parquetFile(dir));
  names = await readNames(connection, parquetFile(dir), new Map([['mafia', 'mafia']]));
  instance.closeSync();
});

/** Why the second film stands beside the first. */
function reasons(title: string, other: string, affinities: readonly Affinity[] = []) {
  const { films } = catalogue;
  const graph = createAffinityGraph(affinities, films);
  const likeness: Likeness = createLikeness(catalogue, createPool(films, graph), graph, undefined);
  likeness.load(films.ids.indexOf(idOf(title)));
  return createReasonTeller(likeness, names)(films.ids.indexOf(idOf(other)));
}

const written = (title: string, other: string, motive: string): Affinity[] => [
  { movieId: idOf(title), otherId: idOf(other), place: 1, motive },
];

describe('reasons', () => {
  test('at most three, the most telling first', () => {
    const told = reasons('The Godfather', 'The Godfather: Part II');
    expect(told).toHaveLength(3);
    expect(told.slice(0, 2)).toEqual([
      { kind: 'collection' },
      { kind: 'director', names: ['Francis Ford Coppola'] },
    ]);
  });

  test('what somebody wrote of both says it all', () => {
    const affinities = written('The Godfather', 'Toy Story', 'una familia que se protege');
    expect(reasons('The Godfather', 'Toy Story', affinities)).toEqual([
      { kind: 'affinity', motive: 'una familia que se protege' },
    ]);
  });

  test('it holds the other way round, unless it speaks of one film only', () => {
    const both = written('Toy Story', 'The Godfather', 'una familia que se protege');
    const one = written('Toy Story', 'The Godfather', 'la segunda parte superior');
    expect(reasons('The Godfather', 'Toy Story', both)).toMatchObject([{ kind: 'affinity' }]);
    expect(reasons('The Godfather', 'Toy Story', one)).not.toMatchObject([{ kind: 'affinity' }]);
  });

  test.each([
    ['Scarface (1932)', 'Scarface (1983)', true],
    ['King Kong (2005)', 'King Kong (1933)', true],
    ['Cinderella (1950)', 'Cinderella (2015)', true],
    ['The Avengers (1998)', 'The Avengers (2012)', false],
  ])('%s and %s tell one story: %s, for a title alone says nothing', (one, other, isRetold) => {
    expect(reasons(one, other).some(({ kind }) => kind === 'retold')).toBe(isRetold);
  });

  test('the same language is told from facts, English never', () => {
    const said = (told: ReturnType<typeof reasons>) => told.map(({ kind }) => kind);
    expect(said(reasons('The Dark Knight', 'Toy Story'))).not.toContain('language');
    expect(reasons('Volver', 'All About My Mother')).toEqual(
      expect.arrayContaining([{ kind: 'director', names: ['Pedro Almodóvar'] }]),
    );
  });

  test('where only what fits a thousand films is shared, how it was received is told besides', () => {
    const kinds = reasons('The Godfather', 'Titanic').map(({ kind }) => kind);
    expect(kinds).toEqual(['genres', 'fame']);
  });
});
