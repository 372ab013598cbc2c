import type { ReadBytes } from '../sources/csv/table.ts';
import { readSource, type Source, type SourceReader } from '../sources/files/source.ts';
import type { InputFile } from './report.ts';

/** Knows which files a run has read, and what they hashed to. */
export class InputLedger {
  private readonly readers = new Map<Source, SourceReader>();

  /**
   * @param sources what a stage is going to read: the whole of its progress.
   * @param onProgress told how much of it has been read, 0–1.
   */
  reader(
    sources: readonly (Source | undefined)[],
    onProgress: (fraction: number) => void,
  ): ReadBytes {
    const total = sources.reduce((sum, source) => sum + (source?.bytes ?? 0), 0);
    let done = 0;
    return (source) => {
      const reader = readSource(source, (bytes) => {
        done += bytes;
        onProgress(Math.min(1, done / total));
      });
      this.readers.set(source, reader);
      return reader.chunks;
    };
  }

  /** The files that were read, each to its end. */
  files(): readonly InputFile[] {
    return [...this.readers].map(([{ name, bytes }, reader]) => ({
      file: name,
      bytes,
      sha256: reader.sha256(),
    }));
  }
}
