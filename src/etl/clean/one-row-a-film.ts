import type { QualityLog } from '../quality-log.ts';
import type { Film } from './films.ts';

/** Chooses among the rows that share an id: the one with most votes, of ties the first. */
export class FilmChoice {
  private readonly quality: QualityLog;
  private readonly chosen = new Map<number, { readonly line: number; readonly votes: number }>();
  /** The lines of the rows that were chosen before a later one had more votes. */
  readonly overtaken: number[] = [];

  constructor(quality: QualityLog) {
    this.quality = quality;
  }

  /** @returns whether a row is the best of its id so far. */
  take({ id, place, figures }: Film): boolean {
    const votes = figures.vote_count ?? 0;
    this.quality.meet(place.file, id, place.line);
    const other = this.chosen.get(id);
    const isBest = other === undefined || votes > other.votes;
    if (isBest) this.chosen.set(id, { line: place.line, votes });
    if (other !== undefined) {
      this.quality.drop(isBest ? { ...place, line: other.line } : place, 'doubled');
      if (isBest) this.overtaken.push(other.line);
    }
    return isBest;
  }

  /** @returns the ids of the films that were chosen, all rows being read. */
  finish(file: string): ReadonlySet<number> {
    for (const _film of this.chosen) this.quality.keep(file);
    return new Set(this.chosen.keys());
  }
}
