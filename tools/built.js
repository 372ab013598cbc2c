/** Preloaded by the scripts that run what is compiled (`node --import`): one sentence where that can't be. */
import { existsSync, readFileSync } from 'node:fs';

/** Node opens hundreds of modules at once, and says of those that it can't open any more that they aren't there. */
const OPEN_FILES = 512;
const LIMITS = '/proc/self/limits';

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (!existsSync(new URL('../dist/src/main.js', import.meta.url))) {
  refuse('Butaca no está compilada: ejecuta «npm install --include=dev».');
}
const limits = existsSync(LIMITS) ? readFileSync(LIMITS, 'utf8') : '';
const [, open] = limits.match(/^Max open files +(\d+)/m) ?? [];
if (open !== undefined && Number(open) < OPEN_FILES) {
  refuse(
    `Aquí solo se pueden tener ${open} archivos abiertos a la vez, y Butaca necesita ${OPEN_FILES}: súbelo con «ulimit -n 4096».`,
  );
}
