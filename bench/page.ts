import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ServerProcess } from './support/server-process.ts';
import { printTable } from './support/table.ts';
import { summarise } from './support/timings.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const VISITS = 10;

/** A slow phone, as Lighthouse emulates it: a processor four times slower and a slow 4G connection. */
const SLOWDOWN = 4;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** How long a slow phone waits for the page at `/`, and for its first answer. Needs Chromium. */
export default async function benchPage(): Promise<void> {
  const server = await ServerProcess.start({});
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const seen: number[] = [];
  const answered: number[] = [];
  let bytes = 0;
  for (let visit = 0; visit <= VISITS; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
    const times = await firstVisit(context, server.url);
    await context.close();
    // The first one also waits for the server to bundle and compile what it never sent before.
    if (visit === 0) continue;
    seen.push(times.seen);
    answered.push(times.answered);
    bytes = times.bytes;
  }
  printTable([
    { 'until, on a slow phone': 'the page can be read', ...summarise(seen) },
    { 'until, on a slow phone': 'a pressed example is answered', ...summarise(answered) },
  ]);
  process.stdout.write(`\n${(bytes / 1024).toFixed(1)} kB came over the network.\n`);
  await browser.close();
  await server.stop();
}

async function firstVisit(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(url);
  const seen = await firstPaint(page);
  const loaded = bytes;
  const pressed = performance.now();
  await page.getByRole('button', { name: '/mes enero' }).click();
  await page.getByText('En enero se estrenaron').waitFor();
  return { seen, answered: performance.now() - pressed, bytes: loaded };
}

/** Milliseconds from the navigation's start to the first text on the screen. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    'new Promise((done) => new PerformanceObserver((list) => done(list.getEntriesByName("first-contentful-paint")[0].startTime)).observe({ type: "paint", buffered: true }))',
  );
