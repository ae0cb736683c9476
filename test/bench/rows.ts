import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Load } from './load.js';

export interface Row {
  /** What was measured, and after `@` by how many clients at once. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'requests/s' | 'pages/s' | 's';
  /** What it is held against, measured in the same run by as many clients. */
  readonly baseline: number | null;
  /** value / baseline */
  readonly ratio: number | null;
}

export function row(name: string, unit: Row['unit'], value: number, baseline: number | null): Row {
  return {
    name,
    value: rounded(value),
    unit,
    baseline: baseline && rounded(baseline),
    ratio: baseline && rounded(value / baseline),
  };
}

export const p50Row = (name: string, load: Load, bare: Load): Row => row(name, 'ms', load.p50, bare.p50);
export const rateRow = (name: string, load: Load, bare: Load): Row =>
  row(name, 'requests/s', load.perSecond, bare.perSecond);

const rounded = (value: number): number => Number(value.toPrecision(4));

export async function writeRows(file: string, rows: readonly Row[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(rows, null, 2)}\n`);
}
