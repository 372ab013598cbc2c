import { writeFile } from 'node:fs/promises';
import { buildModel, MODEL_FILE } from '../src/app/language.ts';

/** Part of `npm run build`: what is learnt from `data/frases.csv`, so that no start has to learn it. */
await writeFile(MODEL_FILE, buildModel());
