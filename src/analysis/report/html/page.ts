import { html, raw } from 'hono/html';
import type { Wording } from '../../../wording/formats.ts';
import type { EtlFacts } from '../etl-facts.ts';
import type { Fact, Figure, Section } from '../section.ts';
import { styleSheet } from './style.ts';
import { numbersOf } from './table.ts';

/** Hono's escaped HTML. */
type Html = ReturnType<typeof raw>;

export interface PageInput {
  readonly sections: readonly Section[];
  /** The SVG of each figure by its id. */
  readonly drawings: ReadonlyMap<string, string>;
  readonly wording: Wording;
  readonly etl: Pick<EtlFacts, 'version' | 'generated'>;
}

/** The report as one HTML file: it needs neither network nor scripts. */
export async function reportPage({ sections, drawings, wording, etl }: PageInput): Promise<string> {
  const parts = await Promise.all(
    sections.map((section) => sectionView(section, drawings, wording)),
  );
  const page = await html`<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Butaca: análisis del catálogo</title>
<style>${raw(styleSheet())}</style>
</head>
<body>
<header>
<h1>Análisis del catálogo de Butaca</h1>
<p>Catálogo ${etl.version}, creado el ${wording.date(etl.generated)}. Las cifras y las frases salen de los datos. En un tramo como 10–20, el primer número entra y el segundo no. Vuelve a crear esta página con <code>npm run eda</code>.</p>
<nav aria-label="Secciones"><ul>
${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
</ul></nav>
</header>
<main>
${parts}
</main>
<footer>
<p>Fuente: The Movies Dataset (TMDB y GroupLens). Este producto usa datos de TMDB, pero TMDB no lo avala ni certifica. Letra: Open Sans (licencia OFL 1.1).</p>
</footer>
</body>
</html>
`;
  return page.toString();
}

async function sectionView(
  { id, title, facts = [], figures }: Section,
  drawings: ReadonlyMap<string, string>,
  wording: Wording,
): Promise<Html> {
  const parts = await Promise.all(
    figures.map((figure) => figureView(figure, drawings.get(figure.id) ?? '', wording)),
  );
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${facts.length > 0 ? factsView(facts) : ''}
${figures.length > 0 ? parts : html`<p>El catálogo no tiene datos para esta sección.</p>`}
</section>
` as Promise<Html>;
}

const factsView = (facts: readonly Fact[]) => html`<dl class="facts">
${facts.map(({ value, name }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;

async function figureView(
  { id, title, chart, seen, caution }: Figure,
  drawing: string,
  wording: Wording,
): Promise<Html> {
  const numbers = numbersOf(chart, wording.decimal);
  const labelled = drawing.replace(
    '<svg ',
    `<svg role="img" aria-labelledby="${id}-titulo" aria-describedby="${id}-texto" `,
  );
  const note = 'subtitle' in chart ? chart.subtitle : undefined;
  return html`<h3 id="${id}-titulo">${title}</h3>
${note === undefined ? '' : html`<p class="note">${note}</p>`}
<figure id="${id}">
${raw(labelled)}
<figcaption>
<p id="${id}-texto"><strong>Qué se ve.</strong> ${seen.join(' ')}</p>
<p class="caution"><strong>Qué no concluir.</strong> ${caution}</p>
</figcaption>
<div class="numbers" role="region" tabindex="0" aria-label="Los números de «${title}»">
<table>
<thead><tr>${numbers.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${numbers.rows.map(
  ([name = '', ...cells]) =>
    html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
)}</tbody>
</table>
</div>
</figure>
` as Promise<Html>;
}
