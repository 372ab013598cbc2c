import Fuse from 'fuse.js';
import { type Corpus, KIND, wordsOf } from '../index/corpus.ts';
import { stringAt } from '../index/packed-strings.ts';
import { isNumber } from '../text/numerals.ts';
import { type Alignment, align } from './alignment.ts';
import { SPELLING_COSTS, WHOLE } from './slip-costs.ts';
import { SlipTable } from './slip-table.ts';
import type { Typed } from './typed.ts';

/** What the ranking looks at, in the order of the weights. */
export const FEATURES = [
  'bias',
  'typedCovered',
  'typedMissed',
  'textCovered',
  'textMissed',
  'slips',
  'order',
  'likeness',
  'fuse',
  'exact',
  'numberMissed',
  'numberExtra',
  'yearAgrees',
  'yearDiffers',
  'fame',
  'fameIfPartial',
  'spanish',
  'original',
  'alias',
  'filmCovered',
  'information',
  'allFound',
  'allFoundInformed',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What is known of an item beside its texts. `year` is 0 for persons; `fame` is 0–1. */
export interface ItemFacts {
  readonly year: (item: number) => number;
  readonly fame: (item: number) => number;
}

/** A text of the index with what it has in common with what was typed. */
export interface Compared {
  readonly text: number;
  readonly item: number;
  readonly alignment: Alignment;
  readonly values: Readonly<Record<Feature, number>>;
}

const FUSE_OPTIONS = {
  includeScore: true,
  ignoreLocation: true,
  threshold: 1,
  ignoreFieldNorm: true,
};
const encoder = new TextEncoder();
/** The weight of the words found from which more adds no certainty: about two rare words. */
const ENOUGH = 1.6;
/** A typed word that weighs less (filler, a stop word) may be missing from a text that is exactly what was typed. */
const SMALL = 0.1;
const spelling = new SlipTable(SPELLING_COSTS);
/** Over this share of slips two texts have nothing in common. */
const MOST_SLIPS = 0.7;
/** How far a letter may stand from its place in the other text for the two to be alike as wholes. */
const MOST_SHIFT = 12;

/** Compares texts of the index closely with what was typed. */
export function compareTexts(
  corpus: Corpus,
  typed: Typed,
  texts: readonly number[],
  facts: ItemFacts,
): Compared[] {
  const wanted = typed.query.words.filter((_, i) => !typed.query.filler[i]).join(' ');
  const names = texts.map((text) => wordsText(corpus, text));
  const fuse = fuseScores(wanted, names);
  return texts.map((text, i) =>
    compareText(corpus, typed, text, facts, wanted, names[i] ?? '', fuse[i] ?? 0),
  );
}

function wordsText(corpus: Corpus, text: number): string {
  return [...wordsOf(corpus, text)].map((word) => stringAt(corpus.forms.texts, word)).join(' ');
}

/** Fuse.js on the few candidates: 1 is a perfect match, 0 none. */
function fuseScores(wanted: string, names: readonly string[]): number[] {
  const scores = new Array<number>(names.length).fill(0);
  for (const { refIndex, score } of new Fuse(names, FUSE_OPTIONS).search(wanted)) {
    scores[refIndex] = 1 - (score ?? 1);
  }
  return scores;
}

function compareText(
  corpus: Corpus,
  typed: Typed,
  text: number,
  { year, fame }: ItemFacts,
  wanted: string,
  name: string,
  fuse: number,
): Compared {
  const item = corpus.textItem[text] ?? 0;
  const own = wordsOf(corpus, text);
  const alignment = align(corpus, typed, text);
  const years = compareYears(typed, alignment, year(item));
  const sums = coverage(corpus, typed, own, alignment, years.used);
  const likeness = likenessOf(years.used ? withoutYears(typed) : wanted, name);
  const kind = corpus.textKind[text];
  const exact = sums.typedMissed < SMALL && sums.textMissed < 0.001 && sums.slips < 0.001;
  const known = fame(item);
  const allFound = sums.typedMissed < SMALL && sums.slips < 0.02 ? 1 : 0;
  return {
    text,
    item,
    alignment,
    values: {
      bias: 1,
      typedCovered: sums.typedCovered,
      typedMissed: sums.typedMissed,
      textCovered: sums.textCovered,
      textMissed: sums.textMissed,
      slips: sums.slips,
      order: orderOf(alignment),
      likeness,
      fuse,
      exact: exact ? 1 : 0,
      numberMissed: sums.numberMissed,
      numberExtra: sums.numberExtra,
      yearAgrees: years.agrees,
      yearDiffers: years.differs,
      fame: known,
      fameIfPartial: known * (1 - sums.textCovered),
      spanish: kind === KIND.spanish ? 1 : 0,
      original: kind === KIND.original ? 1 : 0,
      alias: kind === KIND.alias ? 1 : 0,
      filmCovered: 0,
      information: sums.information,
      allFound,
      allFoundInformed: allFound * sums.information,
    },
  };
}

interface Years {
  readonly agrees: number;
  readonly differs: number;
  /** Whether a typed year was taken as the film's year and says nothing about its title. */
  readonly used: boolean;
}

/** A typed year that is no part of the title is the film's year, within one year either way. */
function compareYears({ query }: Typed, { typed }: Alignment, year: number): Years {
  let agrees = 0;
  let differs = 0;
  for (const [i, wanted] of query.years.entries()) {
    if (wanted === 0 || (typed[i] ?? 0) > 0 || query.words.length === 1) continue;
    const apart = Math.abs(wanted - year);
    if (apart === 0) agrees = 1;
    else if (apart === 1) agrees = Math.max(agrees, 0.5);
    else differs = 1;
  }
  return { agrees, differs, used: agrees + differs > 0 };
}

function withoutYears({ query }: Typed): string {
  return query.words.filter((_, i) => !query.filler[i] && query.years[i] === 0).join(' ');
}

function coverage(
  corpus: Corpus,
  { query, weights }: Typed,
  own: Int32Array,
  alignment: Alignment,
  yearsUsed: boolean,
): Record<
  | 'typedCovered'
  | 'typedMissed'
  | 'textCovered'
  | 'textMissed'
  | 'slips'
  | 'numberMissed'
  | 'numberExtra'
  | 'information',
  number
> {
  let [typedWeight, typedFound, missed, slips, slipWeight, numberMissed] = [
    0.001, 0, 0, 0, 0.001, 0,
  ];
  for (const [i, word] of query.words.entries()) {
    const similarity = alignment.typed[i] ?? 0;
    if (similarity === 0 && yearsUsed && query.years[i] !== 0) continue;
    const partner = own[alignment.partner[i] ?? -1];
    const weight = partner === undefined ? (weights[i] ?? 0) : (corpus.weights[partner] ?? 0);
    typedWeight += weight;
    typedFound += weight * similarity;
    if (similarity === 0) {
      missed = Math.max(missed, weight);
      if (isNumber(word) && !query.filler[i]) numberMissed = 1;
    } else {
      slips += weight * (1 - similarity);
      slipWeight += weight;
    }
  }
  let [textWeight, textFound, textMissed, numberExtra] = [0.001, 0, 0, 0];
  for (const [i, word] of own.entries()) {
    const weight = corpus.weights[word] ?? 0;
    const similarity = alignment.text[i] ?? 0;
    textWeight += weight;
    textFound += weight * similarity;
    if (similarity > 0) continue;
    textMissed = Math.max(textMissed, weight);
    if (/^\d{1,2}$/.test(stringAt(corpus.forms.texts, word))) numberExtra = 1;
  }
  return {
    typedCovered: typedFound / typedWeight,
    typedMissed: missed,
    textCovered: textFound / textWeight,
    textMissed,
    slips: slips / slipWeight,
    information: Math.min(1, typedFound / ENOUGH),
    numberMissed,
    numberExtra,
  };
}

/** The share of neighbouring typed words whose partners follow each other too; 1 for a single word. */
function orderOf({ partner }: Alignment): number {
  const places = [...partner].filter((place) => place >= 0);
  if (places.length < 2) return 1;
  const kept = places.filter((place, i) => i > 0 && place > (places[i - 1] ?? 0)).length;
  return kept / (places.length - 1);
}

/** How alike the two texts are as wholes, without their spaces (0–1). */
function likenessOf(a: string, b: string): number {
  const typed = encoder.encode(a.replaceAll(' ', ''));
  const other = encoder.encode(b.replaceAll(' ', ''));
  const longest = Math.max(typed.length, other.length, 1);
  spelling.start(typed, MOST_SHIFT);
  const cost = spelling.distance(other, longest * MOST_SLIPS * WHOLE) / WHOLE;
  return Math.max(0, 1 - Math.min(cost, longest) / longest);
}
