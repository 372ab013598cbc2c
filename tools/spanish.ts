/**
 * Part of `npm run lint`: what people read is written in a few rooms, so that it can be found, changed and checked in
 * one place. Fails for a Spanish sentence anywhere else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spanishSentences } from './spanish/sentences.ts';

/** Where Spanish is at home. */
const AT_HOME = [
  // What is said.
  'src/wording/',
  // What is read.
  'src/spanish/',
  // What people type around a title, and what persons are called: data that is compared, never shown.
  'src/finder/text/',
  'src/conversation/reading/',
  'src/conversation/follow-up/same-question.ts',
  'src/finder/indexing/stage-names.ts',
  'src/finder/index/rules-version.ts',
  'src/finder/load-finder.ts',
  // The sentences of the analysis, which are worked out from the figures beside them.
  'src/analysis/',
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !AT_HOME.some((room) => name.startsWith(room)))
  .sort();
const found = files.flatMap((file) =>
  spanishSentences(file, readFileSync(file, 'utf8')).map(
    ({ line, text }) => `${file}:${line}: ${text}`,
  ),
);
for (const line of found) process.stderr.write(`${line}\n`);
process.stdout.write(
  `spanish: ${files.length} files, ${found.length} sentences out of their rooms\n`,
);
if (files.length === 0 || found.length > 0) process.exitCode = 1;
