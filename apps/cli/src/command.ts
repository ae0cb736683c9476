import type { ParseArgsConfig } from 'node:util';
import type { Words } from './words.js';

/** Where a command writes to. Tests pass their own. */
export interface Terminal {
  /** Results, to standard output. */
  print(line: string): void;
  /** Problems, to standard error. */
  printError(line: string): void;
}

export interface Arguments {
  /** What follows the name of the command, without options. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** 0: done. 1: something is wrong, or was refused. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One row of the table of commands. How to call it stands in `messages.en.json` under `usage.<name>`. */
export interface Command {
  /** As typed: `standards check`. */
  readonly name: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many positionals it takes. */
  readonly takes: readonly [min: number, max: number];
  run(args: Arguments, terminal: Terminal, words: Words): Promise<ExitCode>;
}
