import { describe, expect, it } from 'vitest';
import type { BarChart } from '../../src/reply/chart.ts';
import { textChart } from '../../src/reply/text-chart.ts';
import { chartBlock } from '../../src/wording/charts.ts';
import { barChart } from '../support/charts.ts';

const SOURCE = { command: 'estadisticas', action: 'ver', params: [] };

const lines = (items: BarChart['items'], change: Partial<BarChart> = {}) =>
  textChart(chartBlock(barChart({ items, ...change }), SOURCE)).lines;

const item = (label: string, value: number) => ({ label, value, text: String(value) });

describe('a chart as text', () => {
  it('says what it is, which films count, and what labels and numbers are', () => {
    expect(
      textChart(chartBlock(barChart({ subtitle: 'Solo las de terror' }), SOURCE)).head,
    ).toEqual(['Películas de la señora Ñáñez', 'Solo las de terror', 'Año · Número de películas']);
    expect(textChart(chartBlock(barChart({ logarithmic: true }), SOURCE)).head.at(-1)).toContain(
      'logarítmica',
    );
  });

  it('has bars as long as the numbers, to an eighth of a character, side by side', () => {
    const [all, half, tiny, none] = lines([
      item('todo', 200),
      item('la mitad', 100),
      item('algo', 1),
      item('nada', 0),
    ]);
    expect(all).toBe(`todo     ${'█'.repeat(32)} 200`);
    expect(half).toBe(`la mitad ${'█'.repeat(16)} 100`);
    expect(tiny).toBe('algo     ▏ 1');
    expect(none).toBe('nada      0');
  });

  it('points at what is marked', () => {
    const shown = lines([item('ene', 1), { ...item('feb', 2), marked: true }]);
    expect(shown[0]).toMatch(/^ {2}ene/);
    expect(shown[1]).toMatch(/^▶ feb/);
  });

  it('gives powers of ten equal distances where the chart is logarithmic', () => {
    const widths = lines([item('a', 1), item('b', 10), item('c', 100), item('d', 1000)], {
      logarithmic: true,
    }).map((line) => line.match(/█+/)?.[0].length ?? 0);
    expect(widths[3]).toBe(32);
    expect(widths[0]).toBeGreaterThan(0);
    expect((widths[2] ?? 0) - (widths[1] ?? 0)).toBe((widths[1] ?? 0) - (widths[0] ?? 0));
  });

  it('fits a terminal: long names keep their year, and the last lines say how many are left', () => {
    const [long] = lines([item('Mujeres al borde de un ataque de nervios (1988)', 3)]);
    expect(long).toMatch(/^Mujeres al borde de un… \(1988\) █/);
    const many = lines(Array.from({ length: 60 }, (_, index) => item(`n${index}`, index)));
    expect(many).toHaveLength(41);
    expect(many.at(-1)).toBe('… y 20 más');
    for (const line of [...many, long ?? '']) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it('is empty, not broken, without items or with zeros only', () => {
    expect(lines([])).toEqual([]);
    expect(lines([item('cero', 0)])).toEqual(['cero  0']);
  });
});
