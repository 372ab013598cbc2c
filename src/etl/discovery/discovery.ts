import type { RawContext } from '../context.ts';
import { writeParquet } from '../duckdb.ts';
import { DISCOVERY } from './films-file.ts';
import { loadSagas, SAGAS } from './sagas.ts';
import { loadStreaming, STREAMING_FILES } from './streaming.ts';
import { loadThemes, THEME_FILES } from './themes.ts';

/** The stage `discovery`: what films are filtered and ordered by, and what their themes, sagas and services are called. */
export async function discovery({ connection, dir, shipped, tables }: RawContext): Promise<void> {
  await loadThemes(connection, shipped, tables);
  await loadSagas(connection);
  await loadStreaming(connection);
  for (const file of [DISCOVERY, ...THEME_FILES, SAGAS, ...STREAMING_FILES]) {
    await writeParquet(connection, dir, file);
  }
}
