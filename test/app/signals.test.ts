import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What a process that was told to leave may take for it. */
const LEAVE_WITHIN_MS = 5_000;

test.skipIf(process.platform === 'win32')(
  'a signal to `npm start`, as hosts send it, ends the bot itself within five seconds',
  async () => {
    const folder = await temporaryFolder();
    const npm = spawn('npm', ['start', '--silent'], {
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        DATA_DIR: demoCatalogue(),
        COMMUNITY_DB: join(folder, 'comunidad.sqlite'),
        PORT: '0',
      },
      // It reads what people type in a terminal: while that is open it goes on.
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    onTestFinished(() => void npm.kill('SIGKILL'));
    let said = '';
    npm.stdout.on('data', (text) => {
      said += text;
    });
    npm.stderr.on('data', (text) => {
      said += text;
    });
    await expect.poll(() => said, { timeout: 50_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    const [url = ''] = said.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
    expect((await fetch(`${url}/salud`)).status).toBe(200);
    const told = performance.now();
    npm.kill('SIGTERM');
    await once(npm, 'exit');
    await expect
      .poll(() => fetch(url).catch(() => 'gone'), { timeout: LEAVE_WITHIN_MS })
      .toBe('gone');
    expect(performance.now() - told).toBeLessThan(LEAVE_WITHIN_MS);
  },
);
