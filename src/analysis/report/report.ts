import { openCatalogue } from '../../catalogue/open.ts';
import { createWording } from '../../wording/formats.ts';
import { VARIABLES } from '../charts/palette.ts';
import type { Style } from '../charts/style.ts';
import { svgOf } from '../charts/svg.ts';
import { readEtlFacts } from './etl-facts.ts';
import { reportPage } from './html/page.ts';
import type { Section } from './section.ts';
import { SECTIONS } from './sections.ts';

const STYLE: Style = { palette: VARIABLES, width: 680, heightMin: 0, fontSize: 13, titled: false };

/** The report is one process that ends: it may take more than the bot. */
const MEMORY_LIMIT = '512MB';

export interface ReportOptions {
  readonly dataDir: string;
  readonly locale: string;
  readonly threads: number;
  /** Told how much is done, 0–1, and what comes next. */
  readonly onProgress?: (fraction: number, next: string) => void;
}

/** What the analysis says: every section with its charts and sentences. */
export async function readSections(options: ReportOptions): Promise<Section[]> {
  const { dataDir, locale, threads, onProgress } = options;
  const etl = await readEtlFacts(dataDir);
  const catalogue = await openCatalogue(dataDir, { memoryLimit: MEMORY_LIMIT, threads });
  try {
    const source = { catalogue, etl, wording: createWording(locale) };
    const sections: Section[] = [];
    for (const read of SECTIONS) {
      const section = await read(source);
      sections.push(section);
      onProgress?.((sections.length / SECTIONS.length) * QUERIES_SHARE, section.title);
    }
    return sections;
  } finally {
    await catalogue.close();
  }
}

/** Of the whole work. */
const QUERIES_SHARE = 0.5;

/**
 * The exploratory analysis of a clean catalogue as one HTML page.
 * @throws DataError when the folder holds no whole catalogue
 */
export async function makeReport(options: ReportOptions): Promise<string> {
  const sections = await readSections(options);
  const figures = sections.flatMap((section) => section.figures);
  const drawings = new Map<string, string>();
  for (const { id, chart, title } of figures) {
    drawings.set(id, await svgOf(chart, STYLE));
    const drawn = drawings.size / figures.length;
    options.onProgress?.(QUERIES_SHARE + (1 - QUERIES_SHARE) * drawn, title);
  }
  return reportPage({
    sections,
    drawings,
    wording: createWording(options.locale),
    etl: await readEtlFacts(options.dataDir),
  });
}
