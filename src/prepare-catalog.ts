import { readConfig } from './config.ts';
import { catalogDownload, downloadCatalog } from './download-catalog.ts';
import { ensureCatalog } from './ensure-catalog.ts';
import { runMain } from './start.ts';

/** `npm run catalogo`: has the catalogue ready before the bot starts, so that a host can do it while it builds. */
await runMain(async () => {
  const { env, stderr } = process;
  const { dataDir } = readConfig(env);
  const download = catalogDownload(env);
  if (download) await downloadCatalog(download, dataDir, { fetch, messages: stderr });
  await ensureCatalog(dataDir, stderr);
});
