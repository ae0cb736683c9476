import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readStandardFile, standardsFolder } from '#standards';
import { importDifferences } from './import-differences.js';
import { UnexpectedLine } from './numbered-lines.js';
import { countsOf, digestsOf, labelsThatDiffer, type Counts, type Digests } from './proof.js';
import { publishedTexts } from './published-texts.js';
import { textsOfStandard } from './texts-of-standard.js';

/** `standards-data/<key>/<version>.proof.json`: which publication the version was made from, and its digests. */
export interface ProofFile {
  readonly file: string;
  /** The name of the file that holds the published text. */
  readonly publishedText: string;
  readonly digests: Digests;
}

/** What came of proving one version. It holds when all lists are empty and there is no reason against it. */
export interface ProofResult {
  /** `SFJBI502/2` */
  readonly standard: string;
  readonly publishedText: string;
  readonly counts: Counts;
  /** Labels whose committed digest is not that of the published text. */
  readonly unlikeTheList: readonly string[];
  /** Labels whose text in the YAML is not that of the published text. */
  readonly unlikeTheFile: readonly string[];
  /** Labels and fields of the YAML that an import of the published text does not give, what is ours aside. */
  readonly unlikeTheImport: readonly string[];
  /** Why nothing could be compared: a file cannot be read, or the publication is laid out in another way. */
  readonly unreadable: 'published-text' | 'layout' | 'standard' | null;
}

/** Every committed proof, in the order of the standards' names. */
export async function proofFiles(): Promise<ProofFile[]> {
  const names = (await readdir(standardsFolder, { recursive: true })).filter((name) =>
    name.endsWith('.proof.json'),
  );
  return Promise.all(
    names.sort().map(async (name) => {
      const file = join(standardsFolder, name);
      return { file, ...(JSON.parse(await readFile(file, 'utf8')) as Omit<ProofFile, 'file'>) };
    }),
  );
}

/**
 * Makes the digests of the published texts in a folder and compares them with the committed lists and with the
 * YAML. With `write` the committed lists are first made anew from the published texts.
 */
export async function proveStandards(
  publishedFolder: string,
  { write = false } = {},
): Promise<ProofResult[]> {
  const results: ProofResult[] = [];
  for (const proof of await proofFiles()) results.push(await prove(proof, publishedFolder, write));
  return results;
}

async function prove(proof: ProofFile, publishedFolder: string, write: boolean): Promise<ProofResult> {
  const { file, publishedText } = proof;
  const standard = relative(standardsFolder, file).replace('.proof.json', '').replaceAll('\\', '/');
  const nothing = {
    standard,
    publishedText,
    counts: countsOf({}),
    unlikeTheList: [],
    unlikeTheFile: [],
    unlikeTheImport: [],
  };
  const text = await readFile(join(publishedFolder, publishedText), 'utf8').catch(() => undefined);
  if (text === undefined) return { ...nothing, unreadable: 'published-text' };
  const published = digestsUnlessUnexpected(text);
  if (!published) return { ...nothing, unreadable: 'layout' };
  if (write) await writeFile(file, `${JSON.stringify({ publishedText, digests: published }, null, 2)}\n`);
  const read = await readStandardFile(file.replace('.proof.json', '.yaml'));
  if (read.findings) return { ...nothing, unreadable: 'standard' };
  return {
    ...nothing,
    counts: countsOf(published),
    unlikeTheList: write ? [] : labelsThatDiffer(published, proof.digests),
    unlikeTheFile: labelsThatDiffer(published, digestsOf(textsOfStandard(read.standard))),
    unlikeTheImport: importDifferences(text, publishedText, read.standard),
    unreadable: null,
  };
}

function digestsUnlessUnexpected(text: string): Digests | undefined {
  try {
    return digestsOf(publishedTexts(text));
  } catch (error) {
    if (error instanceof UnexpectedLine) return undefined;
    throw error;
  }
}
