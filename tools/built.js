/** Preloaded by the scripts that run what is compiled (`node --import`): one sentence where nothing is. */
import { existsSync } from 'node:fs';

if (!existsSync(new URL('../dist/src/main.js', import.meta.url))) {
  process.stderr.write('Butaca no está compilada: ejecuta «npm install --include=dev».\n');
  process.exit(1);
}
