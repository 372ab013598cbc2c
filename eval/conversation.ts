import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from '../bench/support/table.ts';
import { createBot } from '../src/app/bot.ts';
import { readConfig } from '../src/app/config.ts';
import { ensureCatalogue } from '../src/app/ensure-catalogue.ts';
import { openCatalogue } from '../src/catalogue/open.ts';
import { readVocabularies } from '../src/catalogue/vocabulary.ts';
import type { Dispatcher } from '../src/core/dispatcher.ts';
import type { Turn } from '../src/core/turn.ts';
import { plainText } from '../src/reply/plain-text.ts';
import { type Case, readPhrases, readTalks } from './conversation/cases.ts';
import { Data, failures } from './conversation/judge.ts';

const here = (name: string): string => join(import.meta.dirname, 'conversation', name);

/** A judged message. */
interface Judged extends Case {
  /** What is wrong with the answer; empty where nothing is. */
  readonly wrong: readonly string[];
  readonly answer: string;
}

/**
 * `npm run eval -- conversation`: how well messages are understood, single ones by intent and those of conversations, on
 * the catalogue in DATA_DIR, with each that went wrong. What is expected is in conversation/README.md.
 */
export default async function evalConversation(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'butaca-eval-'));
  const config = readConfig({ ...process.env, COMMUNITY_DB: join(folder, 'comunidad.sqlite') });
  await ensureCatalogue(config, process.stderr);
  const bot = await createBot(config, { info: () => {}, error: () => {} });
  const catalogue = await openCatalogue(config.dataDir, {
    memoryLimit: config.duckdbMemory,
    threads: config.duckdbThreads,
  });
  const terms = await readVocabularies(catalogue);
  const judged: Judged[] = [];
  const talks = [
    ...readPhrases(here('frases.csv')).map((one) => [one]),
    ...readTalks(here('dialogos.jsonl')),
  ];
  for (const [number, talk] of talks.entries()) {
    let listBefore: readonly number[] = [];
    const shown = new Set<number>();
    for (const one of talk) {
      const { command, reply } = await ask(bot.dispatcher, one.message, number);
      const data = Data.parse(reply.data ?? {});
      const nothing = Object.keys(reply.data ?? {}).length === 0 && !reply.error;
      const answer = { command, data, nothing, listBefore, shown };
      const wrong = [
        ...failures(one.expected, answer, terms),
        ...(reply.error && reply.error.codigo !== 'dudoso' ? [reply.error.codigo] : []),
      ];
      judged.push({ ...one, wrong, answer: plainText(reply) });
      const list = [...data.peliculas, ...data.recomendaciones].map(({ id }) => id);
      for (const id of list) shown.add(id);
      if (list.length > 0) listBefore = list;
    }
  }
  await Promise.all([bot.close(), catalogue.close()]);
  rmSync(folder, { recursive: true, force: true });
  report(judged);
}

function ask(dispatcher: Dispatcher, message: string, talk: number) {
  const turn: Turn = {
    platform: 'terminal',
    person: `terminal:persona-${talk}`,
    place: `terminal:chat-${talk}`,
    private: true,
    at: new Date(0),
  };
  return dispatcher.message(message, turn);
}

function report(judged: readonly Judged[]): void {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const row = (kind: string, group: readonly Judged[]): object => {
    const right = group.filter(({ wrong }) => wrong.length === 0).length;
    return { kind, right, of: group.length, '%': ((100 * right) / group.length).toFixed(1) };
  };
  printTable([
    ...kinds.map((kind) =>
      row(
        kind,
        judged.filter((one) => one.kind === kind),
      ),
    ),
    row('all', judged),
  ]);
  for (const { message, wrong, answer, kind } of judged) {
    if (wrong.length === 0) continue;
    const said = answer.replace(/\s+/g, ' ').slice(0, 120);
    process.stdout.write(`\n${kind}: ${message}\n  not ${wrong.join(', ')}\n  ${said}\n`);
  }
}
