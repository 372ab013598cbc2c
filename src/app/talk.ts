import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Catalogue } from '../catalogue/open.ts';
import { movieDirectors } from '../catalogue/queries/movie-directors.ts';
import type { Vocabularies } from '../catalogue/vocabulary.ts';
import { type TalkTurn, talkTurn } from '../conversation/conversation.ts';
import { type Classifier, trainClassifier } from '../conversation/intents/classifier.ts';
import { readExamples } from '../conversation/intents/examples.ts';
import { routesOf } from '../conversation/intents/router.ts';
import { createThreads } from '../conversation/memory/threads.ts';
import { commonWords } from '../conversation/reading/common-words.ts';
import { createFilterReader } from '../conversation/reading/filter-mentions.ts';
import { DataError } from '../core/errors.ts';
import type { Registry } from '../core/registry.ts';
import type { Turn } from '../core/turn.ts';
import type { Finder } from '../finder/finder.ts';
import { inProject } from '../sources/project.ts';
import type { Wording } from '../wording/locale.ts';
import { unreadableShipped } from '../wording/setup.ts';
import type { Context } from './context.ts';

/** What a talk is held with, but for what depends on who talks. */
export interface TalkParts {
  readonly registry: Registry<Context>;
  readonly catalogue: Catalogue;
  readonly terms: Vocabularies;
  /** Milliseconds from any origin. */
  readonly now: () => number;
}

/** How people say what they want, by intent; it ships with the program. */
const PHRASES = inProject('data/frases.csv');
/** Spanish prose that ships: its words are the common ones of the language. */
const SYNOPSES = inProject('data/sinopsis_es.csv');

/** @throws DataError when the phrases that ship can't be read */
export function createTalk({ registry, catalogue, terms, now }: TalkParts) {
  const threads = createThreads(now);
  const readFilters = createFilterReader({ themes: terms.theme, sagas: terms.saga });
  const { classifier, common } = language();
  const routes = routesOf(registry);
  return (turn: Turn, finder: Finder, wording: Wording): TalkTurn =>
    talkTurn(turn, threads, {
      registry,
      finder,
      classifier,
      isCommon: (word) => common.has(word),
      routes,
      readFilters,
      directorsOf: (id) => catalogue.all(movieDirectors, { id }),
      coveredUntil: wording.month(catalogue.coveredUntil),
      lastYear: Number(catalogue.coveredUntil.slice(0, 4)),
    });
}

interface Language {
  readonly classifier: Classifier;
  readonly common: ReadonlySet<string>;
}

let learnt: Language | undefined;

/** What is learnt from the files that ship: once a process, for it takes two seconds and they don't change meanwhile. */
function language(): Language {
  learnt ??= {
    classifier: loadClassifier(),
    common: commonWords(readColumn(SYNOPSES, 'sinopsis')),
  };
  return learnt;
}

function loadClassifier(): Classifier {
  const intents = readColumn(PHRASES, 'intent');
  const phrases = readColumn(PHRASES, 'frase');
  return trainClassifier(
    readExamples(intents.map((intent, row) => ({ intent, phrase: phrases[row] ?? '' }))),
  );
}

/** One column of a CSV file that ships. */
function readColumn(file: string, column: string): string[] {
  try {
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(readFileSync(file), { columns: true }));
    return rows.map((row) => row[column] ?? '');
  } catch (cause) {
    throw new DataError(unreadableShipped(file), { cause, file });
  }
}
