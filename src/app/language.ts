import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Classifier, createClassifier } from '../conversation/intents/classifier.ts';
import { readExamples } from '../conversation/intents/examples.ts';
import { decodeModel, encodeModel } from '../conversation/intents/model.ts';
import { trainModel } from '../conversation/intents/train.ts';
import { commonWords } from '../conversation/reading/common-words.ts';
import { DataError } from '../core/errors.ts';
import { inProject } from '../sources/project.ts';
import { unreadableShipped } from '../wording/setup.ts';

/** What a conversation knows of the language before anybody has spoken. */
export interface Language {
  readonly classifier: Classifier;
  /** Folded words that are nobody's name. */
  readonly common: ReadonlySet<string>;
}

/** How people say what they want, by intent; it ships with the program. */
const PHRASES = inProject('data/frases.csv');
/** Spanish prose that ships: its words are the common ones of the language. */
const SYNOPSES = inProject('data/sinopsis_es.csv');
/** What `npm run build` learns from the phrases, which takes seconds; with the hash of what it was learnt from. */
export const MODEL_FILE = inProject('dist/intents.bin');
const HASH_BYTES = 32;

let learnt: Language | undefined;

/**
 * Learnt once a process: the files don't change meanwhile.
 * @throws DataError when a file that ships can't be read
 */
export function language(): Language {
  learnt ??= {
    classifier: createClassifier(builtModel() ?? trainModel(examples())),
    common: commonWords(readColumn(SYNOPSES, 'sinopsis')),
  };
  return learnt;
}

/** The bytes of `MODEL_FILE`. */
export const buildModel = (): Uint8Array =>
  Buffer.concat([hashOfPhrases(), encodeModel(trainModel(examples()))]);

/** The model of the build, where it was learnt from the phrases as they are now. */
function builtModel() {
  if (!existsSync(MODEL_FILE)) return undefined;
  const file = readFileSync(MODEL_FILE);
  return hashOfPhrases().equals(file.subarray(0, HASH_BYTES))
    ? decodeModel(file.subarray(HASH_BYTES))
    : undefined;
}

const hashOfPhrases = (): Buffer => createHash('sha256').update(readShipped(PHRASES)).digest();

function examples() {
  const phrases = readColumn(PHRASES, 'frase');
  const intents = readColumn(PHRASES, 'intent');
  return readExamples(phrases.map((phrase, row) => ({ phrase, intent: intents[row] ?? '' })));
}

const Rows = z.array(z.record(z.string(), z.string()));

/** One column of a CSV file that ships. */
function readColumn(file: string, column: string): string[] {
  try {
    return Rows.parse(parse(readShipped(file), { columns: true })).map((row) => row[column] ?? '');
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(unreadableShipped(file), { cause, file });
  }
}

function readShipped(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new DataError(unreadableShipped(file), { cause, file });
  }
}
