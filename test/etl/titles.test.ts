import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { clean, droppedRows, query, type RawFolder, rawFolder } from './raw-files.ts';

const HEADER = 'imdb_id,region,titulo\n';
const AKAS_HEADER =
  'titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n';

/** A folder with film 1 (tt1, English) and film 2 (tt2, made in Spanish). */
const folderOfTwo = (): Promise<RawFolder> =>
  rawFolder(
    [
      { id: '1', imdb_id: 'tt1' },
      {
        id: '2',
        imdb_id: 'tt2',
        original_language: 'es',
        original_title: 'Volver',
        title: 'Return',
      },
    ],
    [{ id: '1' }],
  );

/** The title that each region shows of a film. */
async function shown(folder: RawFolder, movieId: number): Promise<Record<string, unknown>> {
  const sql = `SELECT region, title FROM {display_titles} WHERE movie_id = ${movieId}`;
  const rows = await query(folder.out, sql);
  return Object.fromEntries(rows.map(({ region, title }) => [region, title]));
}

describe('Spanish titles', () => {
  it('shows the original title of a film made in Spanish where nobody gave another', async () => {
    const folder = await folderOfTwo();
    await clean(folder);
    expect(await shown(folder, 1)).toEqual({});
    expect(await shown(folder, 2)).toEqual({
      AR: 'Volver',
      ES: 'Volver',
      LATAM: 'Volver',
      MX: 'Volver',
    });
    expect(await query(folder.out, 'FROM {spanish_titles}')).toEqual([
      { movie_id: 2, region: '', title: 'Volver', source: 'original' },
    ]);
  });

  it("prefers a region's own title, then Latin America's, then anybody's", async () => {
    const folder = await folderOfTwo();
    await folder.write(
      'titulos_es.csv',
      `${HEADER}tt1,ES,De España\ntt1,LATAM,De América\ntt1,cl,De Chile\ntt2,,De todos\n`,
    );
    await clean(folder);
    expect(await shown(folder, 1)).toEqual({
      AR: 'De América',
      CL: 'De Chile',
      ES: 'De España',
      LATAM: 'De América',
      MX: 'De América',
    });
    expect(await shown(folder, 2)).toEqual({
      AR: 'De todos',
      CL: 'De todos',
      ES: 'De todos',
      LATAM: 'De todos',
      MX: 'De todos',
    });
  });

  it("shows Mexico's title in Latin America where it has none, and never Spain's", async () => {
    const folder = await folderOfTwo();
    await folder.write('titulos_wikidata.csv', `${HEADER}tt1,MX,De México\ntt1,ES,De España\n`);
    await clean(folder);
    expect(await shown(folder, 1)).toEqual({
      AR: 'De México',
      ES: 'De España',
      LATAM: 'De México',
      MX: 'De México',
    });
  });

  it("takes the project's title over Wikidata's over IMDb's", async () => {
    const folder = await folderOfTwo();
    await folder.write('titulos_es.csv', `${HEADER}tt1,ES,Nuestro\n`);
    await folder.write('titulos_wikidata.csv', `${HEADER}tt1,ES,De Wikidata\ntt1,MX,De Wikidata\n`);
    await folder.write(
      'title.akas.tsv',
      `${AKAS_HEADER}tt1\t1\tDe IMDb\tES\t\\N\t\\N\t\\N\t0\ntt1\t2\tDe IMDb\tMX\t\\N\t\\N\t\\N\t0\n`,
    );
    await clean(folder);
    expect(await shown(folder, 1)).toMatchObject({ ES: 'Nuestro', MX: 'De Wikidata' });
  });

  it("keeps the Spanish rows of IMDb's file that a cinema showed", async () => {
    const folder = await folderOfTwo();
    const rows = [
      'tt1\t1\tBuena\tES\t\\N\timdbDisplay\t\\N\t0',
      'tt1\t2\tCatalana\tES\tca\timdbDisplay\t\\N\t0',
      'tt1\t3\tDe trabajo\tMX\t\\N\tworking\t\\N\t0',
      'tt1\t4\tLiteral\tMX\t\\N\t\\N\tliteral title\t0',
      'tt1\t5\tFrancesa\tFR\t\\N\t\\N\t\\N\t0',
      'tt1\t6\t"Entre comillas\tAR\tes\t\\N\t\\N\t0',
      'tt1\t7\tSin región\t\\N\tes\t\\N\t\\N\t0',
      'tt9\t1\tDe otra\tES\t\\N\t\\N\t\\N\t0',
    ];
    await folder.write('title.akas.tsv.gz', gzipSync(`${AKAS_HEADER}${rows.join('\n')}\n`));
    await clean(folder);
    const sql = "SELECT region, title FROM {spanish_titles} WHERE source = 'imdb' ORDER BY ALL";
    expect(await query(folder.out, sql)).toEqual([
      { region: '', title: 'Sin región' },
      { region: 'AR', title: '"Entre comillas' },
      { region: 'ES', title: 'Buena' },
    ]);
  });

  it('lists rows that are no titles', async () => {
    const folder = await folderOfTwo();
    await folder.write('titulos_es.csv', `${HEADER}tt1,XX,Nada\n862,ES,Nada\ntt1,ES,\n`);
    const report = await clean(folder);
    expect(report.files['titulos_es.csv']).toEqual({ read: 3, kept: 0, dropped: 3 });
    expect(droppedRows(report).map(([line]) => line)).toEqual([2, 3, 4]);
  });
});
