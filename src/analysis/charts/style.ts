import type { Config } from 'vega-lite';
import { BOLD, FONT_FAMILY } from './font.ts';
import type { Palette } from './palette.ts';

/** How a chart looks where it is shown. Lengths are in pixels of the drawing. */
export interface Style {
  readonly palette: Palette;
  readonly width: number;
  /** Charts of a few bars are stretched to this. */
  readonly heightMin: number;
  readonly fontSize: number;
  /** Whether the drawing holds its title; a page has it as text. */
  readonly titled: boolean;
}

/** Whole numbers and fractions as short as they are; `locale` decides about points and commas. */
const NUMBER_FORMAT = ',~f';

/** vega-lite's settings for a style. */
export function configOf({ palette, fontSize }: Style, locale: string): Config {
  const { ink, faint, grid } = palette;
  return {
    background: palette.background,
    font: FONT_FAMILY,
    aria: false,
    locale: { number: separators(locale) },
    view: { stroke: null },
    axis: {
      domainColor: faint,
      gridColor: grid,
      tickColor: grid,
      labelColor: ink,
      labelFontSize: fontSize,
      labelPadding: 6,
      titleColor: faint,
      titleFontSize: fontSize,
      titleFontWeight: 'normal',
      titlePadding: 12,
      labelSeparation: fontSize / 2,
    },
    axisQuantitative: { format: NUMBER_FORMAT },
    axisBand: { grid: false, ticks: false },
    legend: {
      orient: 'top',
      labelColor: ink,
      labelFontSize: fontSize,
      labelLimit: 0,
      titleColor: faint,
      titleFontSize: fontSize,
      titleFontWeight: 'normal',
      titleLimit: 0,
    },
    title: {
      anchor: 'start',
      frame: 'bounds',
      color: ink,
      fontSize: fontSize * 1.3,
      fontWeight: BOLD,
      subtitleColor: faint,
      subtitleFontSize: fontSize,
      offset: 16,
    },
    text: { color: ink, fontSize, font: FONT_FAMILY },
  };
}

function separators(locale: string) {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(12_345.6);
  const part = (wanted: string, fallback: string) =>
    parts.find(({ type }) => type === wanted)?.value ?? fallback;
  return {
    decimal: part('decimal', '.'),
    thousands: part('group', ','),
    grouping: [3],
    currency: ['', ''] as [string, string],
  };
}
