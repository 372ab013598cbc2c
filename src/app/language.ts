import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Classifier, createClassifier } from '../conversation/intents/classifier.ts';
import { readExamples } from '../conversation/intents/examples.ts';
import { decodeModel, encodeModel, type Model } from '../conversation/intents/model.ts';
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
/** What `npm run build` learns from both, which takes seconds; with the hash of what it was learnt from. */
export const LANGUAGE_FILE = inProject('dist/language.bin');
const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

let learnt: Language | undefined;

/**
 * Learnt once a process: the files don't change meanwhile.
 * @throws DataError when a file that ships can't be read
 */
export function language(): Language {
  learnt ??= builtLanguage() ?? languageOf(trainModel(examples()), wordsOfProse());
  return learnt;
}

const languageOf = (model: Model, common: readonly string[]): Language => ({
  classifier: createClassifier(model),
  common: new Set(common),
});

/** The bytes of `LANGUAGE_FILE`: a hash, the length of the common words as JSON, those, the model. */
export function buildLanguage(): Uint8Array {
  const common = Buffer.from(JSON.stringify(wordsOfProse()));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(common.length);
  return Buffer.concat([hashOfShipped(), length, common, encodeModel(trainModel(examples()))]);
}

/** The language of the build, where it was learnt from the files as they are now. */
function builtLanguage(): Language | undefined {
  if (!existsSync(LANGUAGE_FILE)) return undefined;
  const file = readFileSync(LANGUAGE_FILE);
  if (!hashOfShipped().equals(file.subarray(0, HASH_BYTES))) return undefined;
  const start = HASH_BYTES + LENGTH_BYTES;
  const end = start + file.readUInt32LE(HASH_BYTES);
  const common: readonly string[] = JSON.parse(file.toString('utf8', start, end));
  return languageOf(decodeModel(file.subarray(end)), common);
}

const hashOfShipped = (): Buffer =>
  [PHRASES, SYNOPSES]
    .reduce((hash, file) => hash.update(readShipped(file)), createHash('sha256'))
    .digest();

const wordsOfProse = (): readonly string[] => [...commonWords(readColumn(SYNOPSES, 'sinopsis'))];

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
