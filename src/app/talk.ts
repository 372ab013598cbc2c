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
import { createFilterReader } from '../conversation/reading/filter-mentions.ts';
import { DataError } from '../core/errors.ts';
import type { Registry } from '../core/registry.ts';
import type { Turn } from '../core/turn.ts';
import type { Finder } from '../finder/finder.ts';
import { inProject } from '../sources/project.ts';
import type { Wording } from '../wording/locale.ts';
import { unreadablePhrases } from '../wording/setup.ts';
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

/** @throws DataError when the phrases that ship can't be read */
export function createTalk({ registry, catalogue, terms, now }: TalkParts) {
  const threads = createThreads(now);
  const readFilters = createFilterReader({ themes: terms.theme, sagas: terms.saga });
  const classifier = loadClassifier();
  const routes = routesOf(registry);
  return (turn: Turn, finder: Finder, wording: Wording): TalkTurn =>
    talkTurn(turn, threads, {
      registry,
      finder,
      classifier,
      routes,
      readFilters,
      directorsOf: (id) => catalogue.all(movieDirectors, { id }),
      coveredUntil: wording.month(catalogue.coveredUntil),
    });
}

const Rows = z.array(z.object({ intent: z.string(), frase: z.string() }));

function loadClassifier(): Classifier {
  try {
    const rows = Rows.parse(parse(readFileSync(PHRASES), { columns: true }));
    return trainClassifier(
      readExamples(rows.map(({ intent, frase }) => ({ intent, phrase: frase }))),
    );
  } catch (cause) {
    throw new DataError(unreadablePhrases(PHRASES), { cause, file: PHRASES });
  }
}
