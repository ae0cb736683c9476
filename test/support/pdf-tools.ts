import { execFileSync, spawnSync } from 'node:child_process';

const tools = ['pdftotext', 'pdfinfo', 'pdffonts', 'pdfimages', 'qpdf'] as const;
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
const inCi = process.env.CI === 'true';

/**
 * `describe` for tests that look at a PDF from outside, with Debian's poppler-utils and qpdf. Where a tool is
 * not installed they are skipped, loudly; with CI=true that is a failure.
 */
export function describeWithPdfTools(name: string, tests: () => void): void {
  if (missing.length === 0) {
    describe(name, tests);
    return;
  }
  if (inCi) {
    test(name, () => {
      throw new Error(`not installed: ${missing.join(', ')}`);
    });
    return;
  }
  console.warn(`SKIPPED, because ${missing.join(', ')} is not installed: ${name}`);
  describe.skip(name, tests);
}

/** The text of a PDF as a reader copies it: one string a page, without the marks of direction that pdftotext adds. */
export function pagesOf(file: string): string[] {
  const text = run('pdftotext', ['-enc', 'UTF-8', file, '-']);
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .split('\f')
    .slice(0, -1);
}

export function textOf(file: string): string {
  return pagesOf(file).join('\n');
}

/** Fields of the document's information dictionary and of the file, as pdfinfo names them. */
export function infoOf(file: string): ReadonlyMap<string, string> {
  const lines = run('pdfinfo', [file]).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const found = /^([^:]+):\s*(.*)$/.exec(line);
      return found ? [[found[1] ?? '', found[2] ?? ''] as const] : [];
    }),
  );
}

/** The metadata of a document, as the XML that it carries. */
export const metadataOf = (file: string): string => run('pdfinfo', ['-meta', file]);

/** Scripts in a document: empty is right. */
export function scriptsOf(file: string): string {
  return run('pdfinfo', ['-js', file]).trim();
}

/** Addresses that a document links to. */
export function addressesOf(file: string): string[] {
  return run('pdfinfo', ['-url', file])
    .split('\n')
    .slice(1)
    .flatMap((line) => line.trim().split(/\s+/).at(2) ?? []);
}

export interface Font {
  readonly name: string;
  readonly embedded: boolean;
  readonly readable: boolean;
}

export function fontsOf(file: string): Font[] {
  return run('pdffonts', [file])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [embedded, , readable] = line.slice(54).trim().split(/\s+/).slice(-5);
      return { name: line.split(/\s+/)[0] ?? '', embedded: embedded === 'yes', readable: readable === 'yes' };
    });
}

/** @throws with what qpdf complains of, warnings included. */
export function checkStructure(file: string): void {
  run('qpdf', ['--check', file]);
}

export interface Bookmark {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly Bookmark[];
}

export function bookmarksOf(file: string): Bookmark[] {
  const json = run('qpdf', ['--json', '--json-key=outlines', file]);
  return (JSON.parse(json) as { outlines: Bookmark[] }).outlines;
}

export interface PrintedImage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** The pictures in a document, as their pixels are kept. */
export function imagesOf(file: string): PrintedImage[] {
  return run('pdfimages', ['-list', file])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [page, , , width, height] = line.trim().split(/\s+/).map(Number);
      return { page: page ?? 0, width: width ?? 0, height: height ?? 0 };
    });
}

function run(tool: string, args: readonly string[]): string {
  return execFileSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
