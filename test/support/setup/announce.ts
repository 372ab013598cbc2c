import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { HAS_BROWSER } from '../browser.ts';
import { SPECS_DIR } from '../specs.ts';

/** Before the first test: a line for each thing that isn't there, and for what therefore isn't tested. */
export default function announce({ vitest }: TestProject): void {
  const runs = (project: string) => vitest.projects.some(({ name }) => name === project);
  const missing = [
    !HAS_BROWSER && 'No Chromium (CHROMIUM says where): the page is not tested in a browser.',
    !existsSync(SPECS_DIR) &&
      `No ${SPECS_DIR} (SPECS_DIR says where): what is sent to Discord and Telegram is not checked against it.`,
    !runs('processes') &&
      'The tests that start programs, and those on PostgreSQL, are apart: npm run test:all',
    !runs('full') && 'The tests on the full Kaggle files are apart: KAGGLE_DIR=… npm run test:full',
  ];
  for (const line of missing) if (line) process.stdout.write(`${line}\n`);
}
