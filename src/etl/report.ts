import type { Quality } from './quality-log.ts';

export interface InputFile {
  readonly file: string;
  /** As it lies on the disk, packed or not. */
  readonly bytes: number;
  readonly sha256: string;
}

export interface StageTime {
  readonly name: string;
  readonly ms: number;
}

/** What `report.json` holds: for people, while the bot reads `catalog.json`. */
export interface EtlReport extends CatalogueFacts, Quality {
  /** That of `catalog.json`. */
  readonly version: string;
  /** YYYY-MM-DD, by the clock of the run. */
  readonly generated: string;
  readonly stages: readonly StageTime[];
  readonly inputs: readonly InputFile[];
}

export interface CatalogueFacts {
  readonly films: number;
  readonly persons: number;
  /** YYYY-MM-DD */
  readonly firstRelease: string;
  readonly lastRelease: string;
  /** YYYY-MM-DD: up to when films are known; the few announced for later don't count. */
  readonly coveredUntil: string;
  readonly filmsWithoutCredits: number;
}
