import { writeFile } from 'node:fs/promises';
import { buildLanguage, LANGUAGE_FILE } from '../src/app/language.ts';

/** Part of `npm run build`: what is learnt from the phrases and the prose that ship, so that no start has to learn it. */
await writeFile(LANGUAGE_FILE, buildLanguage());
