import { type DuckDBConnection, listValue } from '@duckdb/node-api';
import { KNOWN_SERVICES, OWN_SERVICES, serviceOf } from '../../spanish/streaming.ts';
import { createSink, type ParquetFile } from '../duckdb.ts';

export const STREAMING_FILES: readonly ParquetFile[] = [
  {
    name: 'movies_by_service',
    rowGroup: 16_384,
    sql: `
      SELECT DISTINCT region, service_id, movie_id FROM providers JOIN service_editions USING (provider_id)
      WHERE access IN ('flatrate', 'free', 'ads') ORDER BY region, service_id, movie_id`,
  },
  {
    name: 'services',
    rowGroup: 2048,
    sql: `
      SELECT id, name, rank, words,
        (SELECT count(DISTINCT movie_id) FROM movies_by_service WHERE service_id = id)::INTEGER AS films
      FROM service_rows ORDER BY rank`,
  },
];

/**
 * Fills DuckDB's tables `service_rows` and `service_editions`: the services that everybody knows and those of the
 * catalogue's films, and which of JustWatch's entries each of them is.
 */
export async function loadStreaming(connection: DuckDBConnection): Promise<void> {
  const reader = await connection.runAndReadAll(
    'SELECT provider_id, min(name) FROM providers GROUP BY provider_id ORDER BY count(*) DESC, provider_id',
  );
  const editions = reader.getRowsJS().map(([id, name]) => {
    const edition = Number(id);
    return { edition, service: serviceOf(edition, String(name)) };
  });
  const services = new Map(
    [OWN_SERVICES, ...KNOWN_SERVICES, ...editions.map(({ service }) => service)].map((service) => [
      service.id,
      service,
    ]),
  );
  const columns = 'id INTEGER, name VARCHAR, rank INTEGER, words VARCHAR[]';
  const rows = await createSink(connection, 'service_rows', columns);
  for (const [rank, { id, name, words }] of [...services.values()].entries()) {
    rows.append([id, name, rank, listValue([...words])]);
  }
  rows.close();
  const known = await createSink(
    connection,
    'service_editions',
    'provider_id INTEGER, service_id INTEGER',
  );
  for (const { edition, service } of editions) known.append([edition, service.id]);
  known.close();
}
