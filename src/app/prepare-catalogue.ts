import { readConfig } from './config.ts';
import { ensureCatalogue } from './ensure-catalogue.ts';
import { runMain } from './run-main.ts';

/** `npm run catalogue`: has the catalogue ready before the bot starts, so that a host can do it while it builds. */
await runMain(() => ensureCatalogue(readConfig(process.env), process.stderr));
