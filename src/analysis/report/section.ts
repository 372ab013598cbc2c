import type { Catalogue } from '../../catalogue/open.ts';
import type { Wording } from '../../wording/formats.ts';
import type { Drawable } from '../charts/data.ts';
import type { EtlFacts } from './etl-facts.ts';

/** A chart with its words. */
export interface Figure {
  /** `[a-z-]+`, unique in the report. */
  readonly id: string;
  readonly title: string;
  readonly chart: Drawable;
  /** What is seen in it: sentences made from its data. */
  readonly seen: readonly string[];
  /** What it does not show, though it might seem so. */
  readonly caution: string;
}

/** A number that stands for itself. */
export interface Fact {
  readonly value: string;
  readonly name: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly facts?: readonly Fact[];
  readonly figures: readonly Figure[];
}

/** What sections are made from. */
export interface Source {
  readonly catalogue: Catalogue;
  readonly wording: Wording;
  /** What the ETL said of the raw files. */
  readonly etl: EtlFacts;
}

/** Reads one section; figures for which the catalogue has no data are left out. */
export type ReadSection = (source: Source) => Promise<Section>;

/** Those that there are. */
export const present = (figures: readonly (Figure | undefined)[]): Figure[] =>
  figures.filter((figure) => figure !== undefined);
