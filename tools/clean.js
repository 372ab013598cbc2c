/**
 * Part of `npm run build`: removes what was compiled from sources that are gone, so that a command that was deleted is
 * gone. The rest stays until it is compiled anew: a bot, or tests, may be running it.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';

const project = new URL('../', import.meta.url);
const dist = new URL('dist/', project);
/** Bundled, and written anew each time. */
const BUNDLED = ['src/platforms/web/page/', 'chunks/'];

const compiled = existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: 'utf8' }) : [];
for (const name of compiled.map((path) => path.replaceAll('\\', '/'))) {
  const [, stem] = name.match(/^(.*)\.js(?:\.map)?$/) ?? [];
  if (stem === undefined || BUNDLED.some((folder) => name.startsWith(folder))) continue;
  const isCurrent = ['.ts', '.tsx'].some((ending) => existsSync(new URL(stem + ending, project)));
  if (!isCurrent) rmSync(new URL(name, dist));
}
