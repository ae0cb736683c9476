/** Why a file was not taken. Nothing is kept of it. */
export type FileRefusal =
  'empty' | 'too-large' | 'too-many' | 'kind-not-taken' | 'not-what-its-name-says' | 'damaged' | 'broken-off';

/** The blocker with which a file is refused. */
export interface FileRefused {
  readonly code: 'file-refused';
  readonly reason: FileRefusal;
  /** As it is shown. */
  readonly name: string;
  readonly [fact: string]: unknown;
}

export interface FileLimits {
  readonly bytes: number;
  readonly files: number;
}

/** 500 MB a file, 20 files an evidence. */
export const defaultFileLimits: FileLimits = { bytes: 500 * 1024 * 1024, files: 20 };
