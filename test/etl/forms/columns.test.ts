import { describe, expect, it } from 'vitest';
import { cleanOnly, type RawFilm, rawFolder } from '../raw-files.ts';

describe('a column that was wholly misread', () => {
  const film = (change: RawFilm, index: number): RawFilm => ({ ...change, id: String(index + 1) });
  const spoilt: Readonly<Record<string, string>> = {
    vote_average: '7,7',
    popularity: '21,94',
    budget: '$30,000,000',
    runtime: '1h 21m',
    vote_count: 'many',
    release_date: '30/10/1995',
    genres: "[{'id': 16, 'name': 'Anim",
    belongs_to_collection: '{"id": 10194',
    production_countries: '[{}]',
  };

  it.each(Object.entries(spoilt))(
    '%s stops the run with its name, a line and what stands there',
    async (column, value) => {
      const broken = Array.from({ length: 6 }, (_, index) =>
        film(index < 4 ? { [column]: value } : {}, index),
      );
      const folder = await rawFolder(broken);
      const error = await cleanOnly(folder).catch(String);
      expect(error).toContain(
        `DataError: movies_metadata.csv, línea 2: la columna ${column} no se puede leer en 4 de`,
      );
      expect(error).toContain(value);
    },
  );

  it.each(Object.entries(spoilt))(
    '%s that can be read in half of its rows only lists the others',
    async (column, value) => {
      const good: Readonly<Record<string, string>> = {
        genres: "[{'id': 16, 'name': 'Animation'}]",
        belongs_to_collection: "{'id': 1, 'name': 'S'}",
        production_countries: "[{'iso_3166_1': 'ES', 'name': 'Spain'}]",
      };
      const other = good[column];
      const films = Array.from({ length: 6 }, (_, index) =>
        film(
          index < 3 ? { [column]: value } : other === undefined ? {} : { [column]: other },
          index,
        ),
      );
      const report = await cleanOnly(await rawFolder(films, [{ id: '6' }]));
      expect(report.suspicious).toContainEqual(
        expect.objectContaining({
          column,
          count: 3,
          problem: 'celda que no se puede leer: queda como ausente',
        }),
      );
    },
  );
});
