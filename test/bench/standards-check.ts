import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { projectRoot } from '#configuration';
import { writeStandard } from '#standards';
import { runCommand } from '../../apps/cli/src/run-command.js';
import { arbitraryStandard } from '../support/arbitrary-standard.js';
import { row, type Row } from './rows.js';

const files = 1000;
const rounds = 5;

/**
 * `attest standards check` over generated files, against reading, parsing and validating the same files bare.
 * Turn and turn about, the quickest of each, so that neither has the warmer disk.
 */
export async function measureStandardsCheck(folder: string): Promise<Row[]> {
  const paths = await generateFiles(join(folder, 'standards'));
  const checks: number[] = [];
  const bares: number[] = [];
  const validate = await compileSchema();
  for (let round = 0; round < rounds; round++) {
    bares.push(await seconds(() => readBare(paths, validate)));
    checks.push(await seconds(() => check(paths)));
  }
  return [row('standards-check', 's', Math.min(...checks), Math.min(...bares))];
}

async function generateFiles(folder: string): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  const standards = fc.sample(arbitraryStandard(), { numRuns: files, seed: 51 });
  return Promise.all(
    standards.map(async (standard, index) => {
      const key = `generated-${index}`;
      const path = join(folder, key, `${standard.version}.yaml`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, writeStandard({ ...standard, key }));
      return path;
    }),
  );
}

async function compileSchema(): Promise<(content: unknown) => boolean> {
  const schema = await readFile(join(projectRoot, 'standards-data/standard.schema.json'), 'utf8');
  return new Ajv({ allowUnionTypes: true }).compile(JSON.parse(schema));
}

async function readBare(paths: readonly string[], validate: (content: unknown) => boolean): Promise<void> {
  for (const path of paths)
    if (!validate(load(await readFile(path, 'utf8'))))
      throw new Error(`${path} has not the form of a standard`);
}

async function check(paths: readonly string[]): Promise<void> {
  const complaints: string[] = [];
  const code = await runCommand(['standards', 'check', ...paths], {
    print: () => undefined,
    printError: (line) => void complaints.push(line),
  });
  if (code !== 0) throw new Error(complaints.join('\n'));
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
