/** What is started by itself: by npm, by a host, or by another program of ours. No module imports them. */
export const PROGRAMS: readonly string[] = [
  'src/main.ts',
  'src/analysis/charts/worker.ts',
  'src/analysis/report/main.ts',
  'src/app/backup-community.ts',
  'src/app/prepare-catalogue.ts',
  'src/etl/import/main.ts',
  'src/etl/main.ts',
  'src/platforms/discord/register-main.ts',
  'src/platforms/discord/shard-main.ts',
  'src/platforms/terminal/main.ts',
  'src/sources/tmdb/main.ts',
  'src/sources/wikidata/main.ts',
];
