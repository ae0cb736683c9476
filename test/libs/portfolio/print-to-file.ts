import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPortfolioDocument, renderPortfolio, type PortfolioFacts } from '#portfolio';
import { aUnitToPrint, type CriterionText, type UnitToPrint } from './a-unit-to-print.js';

/** A small made-up standard, with a heading and its sub-items. */
export const fewCriteria: readonly CriterionText[] = [
  { label: 'P1', kind: 'performance', text: 'agree what is to be done', stem: null, headingLabel: null },
  {
    label: 'P2.1',
    kind: 'performance',
    text: 'in plain words',
    stem: 'explain the plan:',
    headingLabel: 'P2',
  },
  {
    label: 'P2.2',
    kind: 'performance',
    text: 'with time to ask',
    stem: 'explain the plan:',
    headingLabel: 'P2',
  },
  { label: 'K1', kind: 'knowledge', text: 'why records are kept', stem: null, headingLabel: null },
  { label: 'K2', kind: 'knowledge', text: 'who may see them', stem: null, headingLabel: null },
];

export async function aFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'attest-portfolio-'));
  return { path, remove: () => rm(path, { recursive: true }) };
}

export async function printUnit(folder: string, unit: Partial<UnitToPrint>): Promise<string> {
  return printFacts(folder, aUnitToPrint({ criteria: fewCriteria, evidenceItems: 3, ...unit }));
}

export async function printFacts(folder: string, facts: PortfolioFacts): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.pdf`);
  await renderPortfolio(buildPortfolioDocument(facts), createWriteStream(file), folder);
  return file;
}
