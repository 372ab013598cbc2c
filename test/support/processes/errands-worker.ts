import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { demoCatalogue } from '../demo-catalogue.ts';
import { compiled } from './programs.ts';

const PROGRAM = 'test/support/processes/errands-program.mjs';

/** A process that does what is due, and what it said. */
export async function worker(url: string) {
  const folder = dirname(compiled('src/main.ts'));
  const child = spawn(process.execPath, [PROGRAM, folder, demoCatalogue(), url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  lines.on('line', (line) => said.push(line));
  return { child, said };
}
