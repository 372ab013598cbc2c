import { monitorEventLoopDelay } from 'node:perf_hooks';
import { makeReport } from '../src/analysis/report/report.ts';
import { THEMES } from '../src/analysis/statistics/themes.ts';
import { readConfig } from '../src/app/config.ts';
import { openCatalogue } from '../src/catalogue/open.ts';
import { EVERYTHING } from '../src/catalogue/queries/statistics/selection.ts';
import type { Chart } from '../src/reply/chart.ts';
import { createWording } from '../src/wording/formats.ts';
import { printTable } from './support/table.ts';
import { summarise, timings } from './support/timings.ts';

const ROUNDS = 5;
const CACHED_RUNS = 200;
/** How finely the delay of the event loop is sampled, in milliseconds. */
const RESOLUTION = 1;

/** As the bot runs it: what `npm run build` compiled. */
const RENDERER = new URL('../dist/src/analysis/charts/renderer.js', import.meta.url).href;

/** The first picture of a process, each theme's, the same again, how long others wait, and the whole report. */
export default async function benchCharts(): Promise<void> {
  const { createChartRenderer }: typeof import('../src/analysis/charts/renderer.ts') = await import(
    RENDERER
  );
  const charts = await readCharts();
  const [first] = charts;
  if (!first) throw new Error('The catalogue has nothing to draw');
  const cold: number[] = [];
  const warm: number[] = [];
  let cached = summarise([]);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  for (let round = 0; round < ROUNDS; round++) {
    const renderer = createChartRenderer();
    const drawn = async (chart: Chart) => {
      const started = performance.now();
      await renderer.png(chart);
      return performance.now() - started;
    };
    delay.enable();
    cold.push(await drawn(first));
    for (const chart of charts.slice(1)) warm.push(await drawn(chart));
    delay.disable();
    cached = await timings(CACHED_RUNS, () => renderer.png(first));
    renderer.close();
  }
  const { dataDir, locale, duckdbThreads } = readConfig(process.env);
  const report: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    bytes = Buffer.byteLength(await makeReport({ dataDir, locale, threads: duckdbThreads }));
    report.push(performance.now() - started);
  }
  printTable([
    { what: 'first PNG of a process, process started', wanted: '≤ 400 ms', ...summarise(cold) },
    { what: 'a new PNG later', wanted: '≤ 400 ms', ...summarise(warm) },
    { what: 'the same PNG again', wanted: '≤ 5 ms', ...cached },
    {
      what: 'delay of the event loop while drawing',
      wanted: '≤ 50 ms',
      p50: ms(delay.percentile(50)),
      p95: ms(delay.percentile(95)),
      max: ms(delay.max),
    },
    {
      what: `report (${(bytes / 1e6).toFixed(2)} MB of 2)`,
      wanted: '≤ 15 s',
      ...summarise(report),
    },
  ]);
}

/** The histogram counts in nanoseconds, its own sampling included. */
const ms = (nanoseconds: number): string => `${(nanoseconds / 1e6 - RESOLUTION).toFixed(2)} ms`;

async function readCharts(): Promise<Chart[]> {
  const { dataDir, duckdbMemory, duckdbThreads, locale } = readConfig(process.env);
  const catalogue = await openCatalogue(dataDir, {
    memoryLimit: duckdbMemory,
    threads: duckdbThreads,
  });
  const source = { catalogue, wording: createWording(locale) };
  const charts: Chart[] = [];
  for (const theme of Object.values(THEMES)) {
    const statistic = await theme.read(source, EVERYTHING);
    if (statistic) charts.push(statistic.chart);
  }
  await catalogue.close();
  return charts;
}
