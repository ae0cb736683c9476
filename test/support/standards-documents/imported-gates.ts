import { printedItems } from '#standards/domain';
import {
  type Importing,
  type ImportRemark,
  importStandard,
  type PrintedDocument,
  printedText,
} from '#standards-import/domain';

type Draft = Extract<Importing, { outcome: 'draft' }>;

/** The draft of a document that is a standard. */
export function imported(document: string | PrintedDocument, fileName = 'gates.txt'): Draft {
  const printed = typeof document === 'string' ? printedText(document) : document;
  const importing = importStandard(printed, { fileName });
  if (importing.outcome !== 'draft') throw new Error(importing.kind);
  return importing;
}

/** A draft with these performance criteria, and one knowledge item. */
export const importedCriteria = (criteria: string): Draft =>
  imported(`Open and shut gates

Overview

For porters.

Performance criteria

You must be able to:

${criteria}

Knowledge and understanding

You need to know and understand:

1. why gates are shut

Developed by Nobody
Version Number 1
`);

/** `P1 greet the visitor`, for each performance criterion. */
export const criteriaOf = (criteria: string): string[] =>
  printedItems(importedCriteria(criteria).standard)
    .filter(({ kind }) => kind === 'performance')
    .map(({ label, text }) => `${label} ${text}`);

export const doubtsIn = (remarks: readonly ImportRemark[]): ImportRemark['code'][] =>
  remarks.flatMap(({ code, severity }) => (severity === 'doubt' ? [code] : []));
