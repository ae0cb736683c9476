import type { ParseArgsConfig } from 'node:util';
import type { Words } from './words.js';

/** Where a command says what it has to say. Tests hand in their own. */
export interface Terminal {
  /** What was asked for: standard output. */
  print(line: string): void;
  /** What went wrong: standard error. */
  complain(line: string): void;
}

export interface Arguments {
  /** What stands behind the name of the command, options aside. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What a command ends with: it is done; it found something wrong or was refused; it was called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** One row of the table of commands. How to call it stands in `messages.en.json` under `usage.<name>`. */
export interface Command {
  /** The words that call it: `standards check`. */
  readonly name: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many positionals it takes, at least and at most. */
  readonly takes: readonly [least: number, most: number];
  run(args: Arguments, terminal: Terminal, words: Words): Promise<ExitCode>;
}
