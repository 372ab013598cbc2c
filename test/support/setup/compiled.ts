import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm run build` reads, and the last file that it writes. */
const SOURCES = [
  'src',
  'commands',
  'data/frases.csv',
  'data/sinopsis_es.csv',
  'tsconfig.json',
  'tsconfig.build.json',
];
const BUILT = 'dist/language.bin';

/**
 * Before the first test: what ships is compiled where a source has changed since. Tests that start processes run it: a
 * process that compiles itself by tsx takes three times as long to start, and learns the phrases anew.
 */
export default function setUp(): void {
  if (existsSync(BUILT) && SOURCES.every((path) => newest(path) <= statSync(BUILT).mtimeMs)) return;
  process.stdout.write('The sources have changed: npm run build\n');
  execFileSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** The latest change of a file, or of a folder and all that is in it; what was removed changed its folder. */
function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(mtimeMs, ...inside.map((name) => statSync(join(path, name)).mtimeMs));
}
