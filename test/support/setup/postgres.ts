import type { TestProject } from 'vitest/node';
import { HAS_POSTGRES, startCluster } from '../processes/cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL's database `postgres`; undefined where there is none. */
    readonly postgres: string | undefined;
  }
}

/** Before the first test: a PostgreSQL for all of them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  if (!HAS_POSTGRES) {
    process.stdout.write('No PostgreSQL: the community is tested on SQLite only.\n');
    project.provide('postgres', undefined);
    return async () => undefined;
  }
  // What a killed server would lose is tested on another one.
  const cluster = await startCluster(['fsync=off', 'full_page_writes=off']);
  project.provide('postgres', cluster.url('postgres'));
  return () => cluster.remove();
}
