import { readFileSync } from 'node:fs';
import { BOLD, FONT_FAMILY, FONT_FILES } from '../../charts/font.ts';
import { cssVariables, DARK, LIGHT } from '../../charts/palette.ts';

const fontFace = (file: string, weight: number): string =>
  `@font-face { font-family: '${FONT_FAMILY}'; font-weight: ${weight}; src: url(data:font/ttf;base64,${readFileSync(file).toString('base64')}); }`;

/** The page's style; its font is inside, so that the drawings look as they were measured. */
export const styleSheet = (): string => `
${fontFace(FONT_FILES.regular, 400)}
${fontFace(FONT_FILES.bold, BOLD)}
:root { color-scheme: light; ${cssVariables(LIGHT)} --panel: #f6f6f9; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; ${cssVariables(DARK)} --panel: #202027; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem; max-width: 72rem;
  background: var(--background); color: var(--ink);
  font: 1rem/1.55 '${FONT_FAMILY}', sans-serif;
}
h1, h2, h3 { line-height: 1.25; font-weight: ${BOLD}; }
h2 { margin-top: 3.5rem; border-bottom: 2px solid var(--main); padding-bottom: 0.3rem; }
h3 { margin: 2.5rem 0 0.75rem; }
a { color: var(--main); }
nav ul { columns: 16rem; padding-left: 1.2rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0.75rem; margin: 1rem 0; }
.facts div { background: var(--panel); border-radius: 0.5rem; padding: 0.75rem 1rem; display: flex; flex-direction: column-reverse; }
.facts dt { color: var(--faint); font-size: 0.9rem; }
.facts dd { margin: 0; font-size: 1.5rem; font-weight: ${BOLD}; }
figure { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 1rem 1.5rem; align-items: start; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { grid-column: 1 / -1; grid-row: 2; max-width: 62rem; }
figcaption p { margin: 0 0 0.5rem; }
.caution, .note { color: var(--faint); }
.note { margin: -0.5rem 0 0.75rem; }
.numbers { grid-column: 2; grid-row: 1; max-height: 26rem; overflow: auto; border: 1px solid var(--grid); border-radius: 0.5rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.85rem; }
th, td { padding: 0.25rem 0.6rem; text-align: right; border-bottom: 1px solid var(--grid); vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--panel); vertical-align: bottom; }
th:first-child { text-align: left; }
tbody th { font-weight: 400; overflow-wrap: break-word; min-width: 7rem; }
td { white-space: nowrap; font-variant-numeric: tabular-nums; }
footer { margin-top: 4rem; color: var(--faint); font-size: 0.9rem; }
@media (max-width: 60rem) { figure { grid-template-columns: minmax(0, 1fr); } .numbers, figcaption { grid-area: auto; } .numbers { max-height: 18rem; } }
@media print {
  @page { size: A4; margin: 14mm; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  nav { display: none; }
  h2, h3 { break-after: avoid; }
  h2:not(:first-of-type) { margin-top: 2rem; }
  figure { display: block; }
  figure svg { max-width: 15cm; margin: 0 auto; break-inside: avoid; }
  figcaption { break-inside: avoid; margin-bottom: 0.5rem; }
  .numbers { max-height: none; overflow: visible; border: 0; }
  table { font-size: 7.5pt; width: auto; }
  th, td { padding: 0.1rem 0.4rem; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}`;
