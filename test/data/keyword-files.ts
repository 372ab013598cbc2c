import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a file in `data`, the header first. */
const readRows = (name: string): string[][] =>
  parse(readFileSync(`data/${name}`, 'utf8'), { relaxColumnCount: true });

/** Keywords of the data and their Spanish names. */
export const KEYWORD_NAMES = readRows('palabras_clave_es.csv');
/** Themes as people call them and the keywords that mean each, joined by `;`. */
export const THEMES = readRows('temas_es.csv');
/** Moods: what people call each, keywords of the data and films, all joined by `;`. */
export const MOODS = readRows('animos_es.csv');
/** Studios: what people call each, companies and keywords of the data, all joined by `;`. */
export const STUDIOS = readRows('estudios.csv');
