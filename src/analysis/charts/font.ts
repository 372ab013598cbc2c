import { fileURLToPath } from 'node:url';

/** Open Sans (OFL): Latin, Greek and Cyrillic. Ships with the project: without a font, texts vanish silently. */
export const FONT_FAMILY = 'Open Sans';

/** From the sources and from what they compile to, the fonts are at one place. */
const ROOT = new URL(
  import.meta.url.endsWith('.ts') ? '../../../' : '../../../../',
  import.meta.url,
);
const fontFile = (name: string): string =>
  fileURLToPath(new URL(`src/analysis/charts/fonts/${name}`, ROOT));

export const FONT_FILES = {
  regular: fontFile('OpenSans-Regular.ttf'),
  bold: fontFile('OpenSans-SemiBold.ttf'),
} as const;

/** The weight of titles and of what is marked. */
export const BOLD = 600;
