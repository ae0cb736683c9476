import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '#configuration';
import type { NumberedItem, Standard } from '#standards';
import { importDocument } from '#standards-import';
import { asPdf } from '../support/standards-documents/as-pdf.js';
import { chanceFrom } from '../support/standards-documents/seeded-random.js';
import { plainLayout } from '../support/standards-documents/layout.js';
import { partsOf } from '../support/standards-documents/parts.js';
import { randomStandard } from '../support/standards-documents/random-standard.js';
import { sentencesOf } from '../support/standards-documents/sentences.js';
import { row, type Row } from './rows.js';

const pages = 100;
const linesToAPage = 30;
const rounds = 7;

/**
 * Pages in a second of a PDF of 100 pages, from its bytes to a draft: a process is started, the pages are read and
 * understood, lines and draft come back. The baseline is the library alone on the same bytes, in a process of its own
 * as well, for what a stranger sent is parsed in no other: it gives text without lines, places or fonts. They take
 * turns, and the middle of seven rounds counts.
 */
export async function measureStandardsImport(): Promise<Row[]> {
  const bytes = await aLongPdf();
  const entry = join(projectRoot, 'dist/libs/standards-import/src/import-entry.js');
  assert(existsSync(entry), 'the importer is built');
  const imports: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const alone = await seconds(() => readAlone(bytes));
    const whole = await seconds(() => readAsStandard(bytes, entry));
    // The first round fills the caches of the disk.
    if (round > 0) [bare, imports].forEach((list, at) => list.push(at === 0 ? alone : whole));
  }
  return [row('standards-import', 'pages/s', pages / middle(imports), pages / middle(bare))];
}

async function readAlone(bytes: Uint8Array): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'extract-text.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(bytes);
  assert.match(await text(child.stdout), new RegExp(`^${pages} \\d{6}`));
}

async function readAsStandard(bytes: Uint8Array, entry: string): Promise<void> {
  const imported = await importDocument(bytes, { fileName: 'long.pdf' }, { entry, execArgv: [] });
  assert.equal(imported.outcome, 'draft');
  assert(imported.outcome === 'draft' && imported.document.pages === pages);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const middle = (list: readonly number[]): number =>
  [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)]!;

/** A standard with as many items as fill the pages. */
function aLongPdf(): Promise<Buffer> {
  const chance = chanceFrom(1);
  const words = sentencesOf(chance, 'en');
  const short = randomStandard(chance, ['en']);
  const items = (count: number, sentence: () => string): NumberedItem[] =>
    Array.from({ length: count }, (_, index) => ({
      number: String(index + 1),
      text: [sentence(), sentence(), sentence()].join(' '),
    }));
  const standard: Standard = {
    ...short,
    en: {
      ...short.en,
      performance: { items: items(386, () => words.criterion()) },
      knowledge: { items: items(386, () => words.knowledge()) },
    },
  };
  const layout = { ...plainLayout, pageLines: linesToAPage };
  const parts = partsOf(standard, layout);
  return asPdf(parts, layout);
}
