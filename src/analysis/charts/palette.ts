/** The colours of a chart; any CSS colour. Told apart also by the colour-blind (Okabe and Ito, 2008). */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  /** Ink on the ends of the ramps. */
  readonly inverse: string;
  /** Axis labels, subtitles. */
  readonly faint: string;
  readonly grid: string;
  /** Bars, columns, points, the first of several series. */
  readonly main: string;
  /** What stands out, and the second of two series. */
  readonly mark: string;
  /** Lines of further series, in this order. */
  readonly series: readonly string[];
  /** From little to much. */
  readonly ramp: readonly string[];
  /** From −1 over 0 to 1. */
  readonly diverging: readonly string[];
}

const SERIES = 6;
const RAMP = 7;
const DIVERGING = 7;

/** For pictures in a chat: light, whatever the person's theme. */
export const LIGHT: Palette = {
  background: '#ffffff',
  ink: '#1b1b1f',
  inverse: '#ffffff',
  faint: '#55555e',
  grid: '#dcdce2',
  main: '#0072b2',
  mark: '#d55e00',
  series: ['#0072b2', '#d55e00', '#009e73', '#b0578d', '#8a6d00', '#1b1b1f'],
  ramp: ['#eef4fa', '#cfe1f2', '#a3c8e6', '#6aa9d6', '#2b77b0', '#125f9e', '#083a6b'],
  diverging: ['#b35806', '#e08214', '#fdd0a2', '#f2f2f4', '#b6d4ea', '#5a9fd0', '#12609f'],
};

/** The same for a dark page. */
export const DARK: Palette = {
  background: '#17171c',
  ink: '#ececf1',
  inverse: '#17171c',
  faint: '#a9a9b6',
  grid: '#3a3a44',
  main: '#56b4e9',
  mark: '#f0913a',
  series: ['#56b4e9', '#f0913a', '#2fc49a', '#dd94c1', '#e0c94a', '#ececf1'],
  ramp: ['#1d2a38', '#20405c', '#235a82', '#266c99', '#4a9bcf', '#86c0e6', '#cfe6f7'],
  diverging: ['#f29b47', '#9c5312', '#6b431f', '#2a2a31', '#23485f', '#2f6d93', '#7cc0ea'],
};

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `var(--${name}-${index})`);

/** Colours that a page sets as custom properties, so that one drawing serves its light and its dark. */
export const VARIABLES: Palette = {
  background: 'transparent',
  ink: 'var(--ink)',
  inverse: 'var(--inverse)',
  faint: 'var(--faint)',
  grid: 'var(--grid)',
  main: 'var(--main)',
  mark: 'var(--mark)',
  series: numbered('series', SERIES),
  ramp: numbered('ramp', RAMP),
  diverging: numbered('diverging', DIVERGING),
};

/** The custom properties that `VARIABLES` names, with the colours of a palette. */
export function cssVariables(palette: Palette): string {
  return Object.entries(palette)
    .flatMap(([name, value]) =>
      typeof value === 'string'
        ? [`--${name}: ${value};`]
        : value.map((color: string, index: number) => `--${name}-${index}: ${color};`),
    )
    .join(' ');
}
