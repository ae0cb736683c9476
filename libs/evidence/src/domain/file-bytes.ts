/** A stored file, read in spans: its whole is never held in memory. */
export interface FileBytes {
  readonly size: number;
  /** The bytes from `first` on, `length` of them or as many as there are. */
  at(first: number, length: number): Promise<Buffer>;
}
