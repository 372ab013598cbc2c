import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../src/etl/stages.ts';
import { summarise } from '../../src/wording/etl-summary.ts';
import { clean, droppedRows, rawFolder } from './raw-files.ts';

describe('report.json', () => {
  it('is what the run returns, and says what the catalogue holds and took', async () => {
    const folder = await rawFolder(
      [{ id: '1' }, { id: '2', release_date: '1999-12-31' }],
      [{ id: '1', cast: "[{'id': 5, 'name': 'Ana'}]" }],
    );
    const report = await clean(folder);
    expect(JSON.parse(await readFile(join(folder.out, 'report.json'), 'utf8'))).toEqual(report);
    expect(report).toMatchObject({
      films: 2,
      persons: 1,
      firstRelease: '1999-12-31',
      lastRelease: '2001-02-03',
      filmsWithoutCredits: 1,
      generated: '2026-11-22',
      stages: [
        { name: 'clean', ms: expect.any(Number) },
        { name: 'titles', ms: expect.any(Number) },
      ],
    });
    const bytes = await readFile(join(folder.raw, 'credits.csv'));
    expect(report.inputs).toContainEqual({
      file: 'credits.csv',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('has the same version for the same files and another for others', async () => {
    const folder = await rawFolder();
    const { version } = await clean(folder);
    expect((await clean(folder)).version).toBe(version);
    await folder.write('keywords.csv', 'id,keywords\n');
    expect((await clean(folder)).version).not.toBe(version);
  });

  it('has another version when any of the files that ship with the project is another', async () => {
    const folder = await rawFolder();
    const stages = STAGES.filter(({ name }) => name !== 'index');
    const versions = [(await clean(folder, { stages })).version];
    const more = {
      'titulos_es.csv': 'imdb_id,region,titulo\ntt9,ES,Otra\n',
      'palabras_clave_es.csv': 'keyword,es\ntoy,juguetes\n',
    };
    for (const [name, content] of Object.entries(more)) {
      await folder.write(name, content);
      versions.push((await clean(folder, { stages })).version);
    }
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('lists every figure that nobody would believe', async () => {
    const folder = await rawFolder([
      { id: '1', budget: '1', revenue: '12000000' },
      { id: '2', release_date: '2026-11-23' },
      { id: '3', vote_average: '10.5' },
      { id: '4', runtime: '0.0' },
      { id: '5', runtime: '601' },
      { id: '6', budget: '999', runtime: '600', release_date: '2026-11-22', vote_average: '10' },
    ]);
    const { suspicious } = await clean(folder);
    const found = suspicious.flatMap(({ problem, examples }) =>
      examples.map(({ line, id, value }) => [line, id, problem, value]),
    );
    expect(found).toEqual([
      [2, '1', 'presupuesto menor de 1.000 USD con recaudación', '1'],
      [3, '2', 'fecha de estreno en el futuro', '2026-11-23'],
      [4, '3', 'valor imposible: queda como ausente', '10.5'],
      [5, '4', 'duración 0', '0.0'],
      [6, '5', 'duración de más de 10 horas', '601'],
    ]);
  });

  it('counts missing values by column, and names the lines of doubled ids', async () => {
    const folder = await rawFolder(
      [
        { id: '1', runtime: '', overview: 'x', genres: "[{'id': 1, 'name': 'a'}]" },
        { id: '1', runtime: '', overview: 'line\nbreak' },
        { id: '2', release_date: '' },
      ],
      [{ id: '1' }, { id: '1', cast: "[{'id': 5, 'name': 'Ana'}]" }],
    );
    const report = await clean(folder);
    expect(report.missing['movies_metadata.csv']).toMatchObject({
      runtime: 2,
      overview: 1,
      genres: 2,
      release_date: 1,
    });
    expect(report.missing['credits.csv']).toEqual({ cast: 1, crew: 2 });
    expect(report.doubled).toEqual([
      { file: 'movies_metadata.csv', count: 1, examples: [{ id: '1', lines: [2, 3] }] },
      { file: 'credits.csv', count: 1, examples: [{ id: '1', lines: [2, 3] }] },
    ]);
    expect(droppedRows(report)).toEqual([
      [3, '1', 'id repetido: se queda el registro con más votos'],
      [5, '2', 'sin fecha de estreno válida'],
    ]);
  });
});

describe('the summary', () => {
  it('tells a person in Spanish what was read and dropped', async () => {
    const folder = await rawFolder([{ id: '1' }, { id: '2', release_date: '' }]);
    const summary = summarise(await clean(folder), 'data/clean');
    expect(summary).toContain('Películas: 1, estrenadas entre el 3 de febrero de 2001 y');
    expect(summary).toContain(
      'movies_metadata.csv: filas leídas, 2; aprovechadas, 1; descartadas, 1.',
    );
    expect(summary).toContain('1 · movies_metadata.csv: sin fecha de estreno válida');
  });
});
