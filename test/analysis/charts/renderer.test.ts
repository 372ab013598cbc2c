import { describe, expect, it } from 'vitest';
import type { Drawer } from '../../../src/analysis/charts/drawer.ts';
import { pngOf } from '../../../src/analysis/charts/png.ts';
import { createChartRenderer } from '../../../src/analysis/charts/renderer.ts';
import { barChart } from '../../support/charts.ts';

/** What counts instead of drawing, and can die. */
function fakeDrawers() {
  const log: string[] = [];
  const state = { fail: false, die: () => {} };
  const start = (onEnd: () => void): Drawer => {
    log.push('start');
    state.die = onEnd;
    return {
      draw: async ({ title }) => {
        log.push(title);
        if (state.fail) throw new Error('no ink');
        return new Uint8Array([log.length]);
      },
      stop: () => {
        log.push('stop');
      },
    };
  };
  return { log, state, start };
}

const chart = (title: string) => barChart({ title });

describe('the renderer of charts', () => {
  it('starts nothing before the first chart, and draws the same chart once', async () => {
    const { log, start } = fakeDrawers();
    const renderer = createChartRenderer({ start });
    expect(log).toEqual([]);
    const [first, second] = await Promise.all([renderer.png(chart('A')), renderer.png(chart('A'))]);
    expect(second).toBe(first);
    expect(await renderer.png(chart('A'))).toBe(first);
    await renderer.png(chart('B'));
    expect(log).toEqual(['start', 'A', 'B']);
    renderer.close();
  });

  it('draws anew what differs in anything, as when the catalogue changed', async () => {
    const { log, start } = fakeDrawers();
    const renderer = createChartRenderer({ start });
    await renderer.png(chart('A'));
    await renderer.png(barChart({ title: 'A', locale: 'es-ES' }));
    const items = barChart().items.map((item) => ({ ...item, value: item.value + 1 }));
    await renderer.png(barChart({ title: 'A', items }));
    expect(log).toEqual(['start', 'A', 'A', 'A']);
    renderer.close();
  });

  it('keeps no more pictures than it is told', async () => {
    const { log, start } = fakeDrawers();
    const renderer = createChartRenderer({ start, kept: 2 });
    for (const title of ['A', 'B', 'C', 'A', 'C']) await renderer.png(chart(title));
    expect(log).toEqual(['start', 'A', 'B', 'C', 'A']);
    renderer.close();
  });

  it('tells of a failure and tries again the next time', async () => {
    const { log, state, start } = fakeDrawers();
    const renderer = createChartRenderer({ start });
    state.fail = true;
    await expect(renderer.png(chart('A'))).rejects.toThrow('no ink');
    state.fail = false;
    expect(await renderer.png(chart('A'))).toBeInstanceOf(Uint8Array);
    expect(log).toEqual(['start', 'A', 'A']);
    renderer.close();
  });

  it('starts a new process when the one it had is gone', async () => {
    const { log, state, start } = fakeDrawers();
    const renderer = createChartRenderer({ start });
    await renderer.png(chart('A'));
    state.die();
    await renderer.png(chart('B'));
    expect(log).toEqual(['start', 'A', 'start', 'B']);
    renderer.close();
  });

  it('gives the process up when no charts are asked for, but not the pictures', async () => {
    const { log, start } = fakeDrawers();
    const renderer = createChartRenderer({ start, idleMs: 0 });
    const first = await renderer.png(chart('A'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(log).toEqual(['start', 'A', 'stop']);
    expect(await renderer.png(chart('A'))).toBe(first);
    await renderer.png(chart('B'));
    expect(log).toEqual(['start', 'A', 'stop', 'start', 'B']);
  });

  it('draws in a process of its own what the drawing itself gives', async () => {
    const renderer = createChartRenderer();
    const picture = await renderer.png(chart('Señora Ñáñez'));
    expect(Buffer.from(picture).equals(Buffer.from(await pngOf(chart('Señora Ñáñez'))))).toBe(true);
    const broken = { ...chart('A'), form: 'pies' } as unknown as ReturnType<typeof barChart>;
    await expect(renderer.png(broken)).rejects.toThrow('could not be drawn');
    expect(await renderer.png(chart('B'))).toBeInstanceOf(Uint8Array);
    renderer.close();
  });
});
