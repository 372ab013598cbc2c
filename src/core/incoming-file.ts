/** The largest file that is taken. */
export const FILE_MAX_BYTES = 5 * 1024 * 1024;

/** A file that somebody sends with what they say. */
export interface IncomingFile {
  /** As whoever sent it calls it: hostile text. */
  readonly name: string;
  /**
   * Its bytes, `FILE_MAX_BYTES` at most.
   * @throws UserError of kind `largeFile` or `lostFile`
   */
  read(): Promise<Uint8Array>;
}
