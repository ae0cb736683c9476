import { basename } from 'node:path';
import { firstBytes, writeStandard } from '#standards';
import {
  importDocument,
  type ImportedDocument,
  inOrderOfDoubt,
  defaultImportLimits,
} from '#standards-import';
import type { Command, ExitCode, Terminal } from '../command.js';
import type { Words } from '../words.js';
import { remarkLine } from './import-remarks.js';

/** `attest standards import FILE [--json]`: a draft on standard output, what to check in it on standard error. */
export const importStandardDocument: Command = {
  name: 'standards import',
  options: { json: { type: 'boolean' } },
  takes: [1, 1],
  async run({ positionals, options }, terminal, words) {
    const file = positionals[0]!;
    const bytes = await firstBytes(file, defaultImportLimits.reading.bytes + 1).catch(codeOf);
    if (typeof bytes === 'string') {
      terminal.printError(words.say('standards.import.no-file', { file, reason: bytes }));
      return 1;
    }
    const imported = await importDocument(bytes, { fileName: basename(file) });
    if (imported.outcome === 'draft') terminal.print(writeStandard(imported.standard).trimEnd());
    if (options['json']) terminal.printError(JSON.stringify(reportOf(file, imported, words), null, 2));
    else explain(file, imported, terminal, words);
    return exitCodeOf(imported);
  },
};

const exitCodeOf = ({ outcome }: ImportedDocument): ExitCode => (outcome === 'draft' ? 0 : 1);

function explain(file: string, imported: ImportedDocument, { printError }: Terminal, words: Words): void {
  const { say, ofImporting } = words;
  switch (imported.outcome) {
    case 'unreadable':
      return printError(`${file}: ${ofImporting(`unreadable.${imported.because}`, { ...imported.facts })}`);
    case 'not-a-standard':
      return printError(
        `${file}: ${ofImporting(`not-a-standard.${imported.kind}`, { ...imported.because })}`,
      );
    case 'draft': {
      const { key, version, en } = imported.standard;
      const facts = {
        key,
        version,
        performance: en.performance.items.length,
        knowledge: en.knowledge.items.length,
      };
      printError(say('standards.import.draft', facts));
      const remarks = inOrderOfDoubt(imported.remarks);
      const doubts = remarks.filter(({ severity }) => severity === 'doubt').length;
      printError(say(doubts > 0 ? 'standards.import.doubts' : 'standards.import.no-doubts', { doubts }));
      for (const remark of remarks) printError(`${file}:${remarkLine(remark, imported.document, words)}`);
    }
  }
}

/** The report for programs; the draft itself goes to standard output. */
function reportOf(file: string, imported: ImportedDocument, { ofImporting }: Words): object {
  if (imported.outcome !== 'draft') {
    const { outcome, because } = imported;
    return imported.outcome === 'unreadable'
      ? { file, outcome, because, facts: imported.facts }
      : { file, outcome, kind: imported.kind, because };
  }
  const { key, version } = imported.standard;
  const { source, pages } = imported.document;
  const remarks = inOrderOfDoubt(imported.remarks).map((remark) => ({
    ...remark,
    message: ofImporting(`remark.${remark.code}`, { ...remark.facts }),
  }));
  return { file, outcome: imported.outcome, key, version, source, pages, remarks };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message;
