import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { load } from './http/load.ts';
import { type Questions, readQuestions } from './http/questions.ts';
import { mb } from './support/figures.ts';
import { ServerProcess } from './support/server-process.ts';
import { printTable } from './support/table.ts';
import { timings } from './support/timings.ts';

/** Milliseconds that the predecessor took for each function on a machine like this one. */
const PREDECESSOR: Readonly<Record<string, number>> = {
  cantidad_filmaciones_mes: 50,
  cantidad_filmaciones_dia: 220,
  score_titulo: 27,
  votos_titulo: 30,
  get_actor: 700,
  get_director: 40,
  recomendacion: 160,
};

const RUNS = 500;
const DIFFERENT = 5_000;

/** The seven functions over HTTP on the catalogue in `DATA_DIR`: one by one, then under load. */
export default async function benchHttp(): Promise<void> {
  const questions = await readQuestions(process.env['DATA_DIR'] ?? 'data/clean');
  const nobody = await silentServer();
  const server = await ServerProcess.start({
    // Both bots' code is there and runs; what they talk to says nothing.
    LOG_LEVEL: 'fatal',
    DISCORD_TOKEN: 'a.b.c',
    DISCORD_API_ROOT: `${nobody.root}/api`,
    TELEGRAM_TOKEN: '1:a',
    TELEGRAM_API_ROOT: nobody.root,
  });
  try {
    await printTimes(server.url, questions);
    const first = server.memory;
    const rows = [
      { queries: 'all different', ...(await load(server.url, inTurn(questions, RUNS))) },
      { queries: "by Zipf's law", ...(await load(server.url, zipf(questions))) },
    ];
    process.stdout.write('\n');
    printTable(rows);
    process.stdout.write('\n');
    printTable([{ 'resident before': mb(first), 'at the peak of the load': mb(server.peak) }]);
  } finally {
    await server.stop();
    nobody.close();
  }
}

async function printTimes(url: string, questions: readonly Questions[]): Promise<void> {
  const rows = [];
  for (const { name, paths } of questions) {
    const ask = async (run: number) => {
      await (await fetch(url + paths[run])).arrayBuffer();
    };
    // What is compiled and read once is no part of what a request takes.
    for (let run = 0; run < 50; run += 1) await ask(paths.length - 1 - run);
    const { p50, p95 } = await timings(RUNS, ask);
    rows.push({ function: name, predecessor: `${PREDECESSOR[name]} ms`, median: p50, p95 });
  }
  printTable(rows);
}

/** Each function in turn, always with something that was not asked before. */
function inTurn(questions: readonly Questions[], from: number): () => string {
  let asked = 0;
  return () => {
    const { paths = [] } = questions[asked % questions.length] ?? {};
    const path = paths[(from + Math.floor(asked / questions.length)) % paths.length] ?? '/';
    asked += 1;
    return path;
  };
}

/** Questions as people ask them: the n-th most usual comes up 1/n as often as the first. */
function zipf(questions: readonly Questions[]): () => string {
  const next = inTurn(questions, 0);
  const paths = Array.from({ length: DIFFERENT }, next);
  const sums: number[] = [];
  for (const [index] of paths.entries()) sums.push((sums.at(-1) ?? 0) + 1 / (index + 1));
  const total = sums.at(-1) ?? 1;
  return () => {
    const drawn = Math.random() * total;
    return paths[sums.findIndex((sum) => sum >= drawn)] ?? '/';
  };
}

/** A server that takes every request and never answers. */
async function silentServer(): Promise<{ root: string; close(): void }> {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
