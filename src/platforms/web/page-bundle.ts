import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What a browser loads of the page, by the names that the bundle gives them. */
export const PAGE_FILES = ['conversation.js', 'docs.js', 'style.css', 'icon.svg'] as const;
export type PageFile = (typeof PAGE_FILES)[number];

const FOLDER = new URL('./page/', import.meta.url);
const inFolder = (name: string): string => fileURLToPath(new URL(name, FOLDER));

/**
 * The page's files, scripts bundled and minified.
 * @throws Error when a source has a mistake or is missing
 */
export async function bundlePage(): Promise<Record<PageFile, string>> {
  const [scripts, style, icon] = await Promise.all([
    bundleScripts(),
    readFile(inFolder('style.css'), 'utf8'),
    readFile(inFolder('icon.svg'), 'utf8'),
  ]);
  return { ...scripts, 'style.css': style, 'icon.svg': icon };
}

async function bundleScripts(): Promise<Record<'conversation.js' | 'docs.js', string>> {
  // Only needed when the server runs from its sources, or for the build.
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [inFolder('conversation.ts'), inFolder('docs.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: '/',
    legalComments: 'none',
    logLevel: 'silent',
  });
  // Its helper process would stay and hold memory.
  await stop();
  const textOf = (name: string): string => {
    const file = outputFiles.find(({ path }) => path.endsWith(name));
    if (!file) throw new Error(`esbuild wrote no ${name}`);
    return file.text;
  };
  return { 'conversation.js': textOf('conversation.js'), 'docs.js': textOf('docs.js') };
}
