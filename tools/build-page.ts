import { mkdir, writeFile } from 'node:fs/promises';
import { bundlePage } from '../src/platforms/web/page-bundle.ts';

/** Part of `npm run build`: the page's bundled files, beside the compiled server that sends them. */
const folder = new URL('../dist/src/platforms/web/page/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(await bundlePage())) {
  await writeFile(new URL(name, folder), text);
}
