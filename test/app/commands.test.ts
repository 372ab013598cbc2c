import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { loadCommands } from '../../src/app/commands.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it.each([
  ['nothing', 'export {};'],
  ['something else', 'export default { name: "buscar", options: {} };'],
])('a file of commands that exports %s is refused by its name', async (_what, source) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'roto.js'), source);
  await expect(loadCommands(pathToFileURL(`${folder}/`))).rejects.toThrow(
    'commands/roto.js exports no command by default',
  );
});
