import { type Corpus, KIND, wordsOf } from '../index/corpus.ts';
import { stringAt } from '../index/packed-strings.ts';
import { type Alignment, align } from './alignment.ts';
import { coverageOf, orderOf } from './coverage.ts';
import type { Typed } from './typed-words.ts';
import { likenessOf, type Whole, type Wholes, wholeOf } from './whole-likeness.ts';
import { compareYears } from './years.ts';

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
  'loneFame',
  'outshone',
] as const;
export type Feature = (typeof FEATURES)[number];

/**
 * What is known of an item beside its texts. `year` is 0 for persons; `fame` is 0–1. `byOneWord`: whether people call
 * it by one word of its name as well as by all of it, as they do with surnames.
 */
export interface ItemFacts {
  readonly year: (item: number) => number;
  readonly fame: (item: number) => number;
  readonly byOneWord: boolean;
}

/** A text of the index with what it has in common with what was typed. */
export interface Compared {
  readonly text: number;
  readonly item: number;
  readonly alignment: Alignment;
  /** By feature; those that depend on other candidates or take long are filled in later. */
  readonly values: Record<Feature, number>;
}

/** A typed word that weighs less (filler, a stop word) may be missing from a text that is exactly what was typed. */
const SMALL = 0.1;
/** Slips that are none: another numeral, the short form of a name. */
const NO_SLIP = 0.02;
/** Slips of a word that sounds as it should. */
const SOUND_SLIP = 0.05;
/** How much a surname covers of a name, how much the rest weighs and how alike the two are: what is usual. */
const SURNAME = { textCovered: 0.5, textMissed: 0.6, likeness: 0.6 };

/** What was typed but for the words around it. */
export const wantedText = ({ query }: Typed): string =>
  query.words.filter((_, i) => !query.filler[i]).join(' ');

/**
 * Compares texts of the index closely with what was typed; `fuse` is 0 where `wholes` doesn't know it.
 * @param wholes what is known of the texts as wholes, which grows
 */
export function compareTexts(
  corpus: Corpus,
  typed: Typed,
  texts: readonly number[],
  facts: ItemFacts,
  wholes: Wholes,
): Compared[] {
  const wanted = wantedText(typed);
  return texts.map((text) => {
    const whole = wholeOf(wholes, wanted, text, (at) => wordsText(corpus, at));
    return compareText(corpus, typed, text, facts, wanted, whole);
  });
}

function wordsText(corpus: Corpus, text: number): string {
  return [...wordsOf(corpus, text)].map((word) => stringAt(corpus.forms.texts, word)).join(' ');
}

function compareText(
  corpus: Corpus,
  typed: Typed,
  text: number,
  { year, fame, byOneWord }: ItemFacts,
  wanted: string,
  { name, likeness, fuse = 0 }: Whole,
): Compared {
  const item = corpus.textItem[text] ?? 0;
  const alignment = align(corpus, typed, text);
  const years = compareYears(typed, alignment, year(item));
  const coverage = coverageOf(corpus, typed, wordsOf(corpus, text), alignment, years.used);
  const known = fame(item);
  const found = coverage.typedMissed < SMALL;
  const allFound = found && coverage.slips < NO_SLIP ? 1 : 0;
  const whole = {
    ...coverage,
    likeness: years.used ? likenessOf(withoutYears(typed), name) : likeness,
  };
  // How long a first name is says nothing about who is called by the surname.
  const lone = byOneWord && found && coverage.slips < SOUND_SLIP && !wanted.includes(' ');
  const shared = lone && name.includes(' ') ? { ...whole, ...SURNAME } : whole;
  const kind = corpus.textKind[text];
  return {
    text,
    item,
    alignment,
    values: {
      ...shared,
      bias: 1,
      order: orderOf(alignment),
      fuse,
      exact: found && shared.textMissed < 0.001 && shared.slips < 0.001 ? 1 : 0,
      yearAgrees: years.agrees,
      yearDiffers: years.differs,
      fame: known,
      fameIfPartial: known * (1 - shared.textCovered),
      spanish: kind === KIND.spanish ? 1 : 0,
      original: kind === KIND.original ? 1 : 0,
      alias: kind === KIND.alias ? 1 : 0,
      filmCovered: 0,
      allFound,
      allFoundInformed: allFound * coverage.information,
      loneFame: lone ? known : 0,
      outshone: 0,
    },
  };
}

function withoutYears({ query }: Typed): string {
  return query.words.filter((_, i) => !query.filler[i] && query.years[i] === 0).join(' ');
}
