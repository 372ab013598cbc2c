/**
 * Part of `npm run build`: the programs, each in place of its compiled one, with all that they import of ours in a few
 * files. Node takes longer to look for a module than to read it, and there are hundreds.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, extname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };
import { PROGRAMS } from './programs.ts';

/** Packages of many small modules; the others stay where they are, some with files of their own beside them. */
const INSIDE = ['@hono/zod-openapi', 'csv-parse', 'csv-stringify', 'kysely', 'zod'];

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const DIST = `${PROJECT}dist`;
const CHUNKS = 'chunks';

/** Every module finds what lies beside it: its address is that of its own compiled file. */
const addresses: Plugin = {
  name: 'addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:src|commands)[\\/].*\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const own = relative(PROJECT, path)
        .replaceAll('\\', '/')
        .replace(/\.tsx?$/, '.js');
      return {
        contents: text.replaceAll('import.meta.url', `moduleAddress('${own}')`),
        loader: extname(path) === '.tsx' ? 'tsx' : 'ts',
      };
    });
  },
};
const MODULE_ADDRESS = `const moduleAddress = (path) =>
  new URL(path, import.meta.url.slice(0, import.meta.url.lastIndexOf('/dist/') + '/dist/'.length)).href;`;

/** No folder is read for the commands: a command read from its file would bring all that it imports a second time. */
const commands: Plugin = {
  name: 'commands',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]app[\\/]command-files\.ts$/ }, () => {
      const files = readdirSync(`${PROJECT}commands`).filter((file) => file.endsWith('.ts'));
      const imports = files.map((file, n) => `import * as c${n} from '../../commands/${file}';`);
      const pairs = files.map((file, n) => `['${file}', c${n}]`);
      const found = `export const commandFiles = async () => [${pairs.join(', ')}];`;
      return { contents: [...imports, found].join('\n'), loader: 'ts' };
    });
  },
};

/** Zod's own messages in fifty languages, a third of all that would be read: nobody is shown them. */
const messages: Plugin = {
  name: 'messages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

const apart = Object.keys(packageJson.dependencies).filter((name) => !INSIDE.includes(name));

const { metafile } = await build({
  absWorkingDir: PROJECT,
  entryPoints: [...PROGRAMS],
  outbase: PROJECT,
  outdir: DIST,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  // What one program only needs later, or never, is no part of its start.
  splitting: true,
  chunkNames: `${CHUNKS}/[name]-[hash]`,
  metafile: true,
  banner: { js: MODULE_ADDRESS },
  external: apart.flatMap((name) => [name, `${name}/*`]),
  plugins: [commands, addresses, messages],
  logLevel: 'warning',
});

const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(`${DIST}/${CHUNKS}`)) {
  if (!written.has(name)) rmSync(`${DIST}/${CHUNKS}/${name}`);
}
