import type { ImportRemark, PrintedDocument } from '#standards-import';
import type { Words } from '../words.js';

/** Doubts first, then decisions, each in the order of the document; those without a line come first. */
export function inOrderOfDoubt(remarks: readonly ImportRemark[]): ImportRemark[] {
  const weight = ({ severity }: ImportRemark) => (severity === 'doubt' ? 0 : 1);
  return [...remarks].sort((a, b) => weight(a) - weight(b) || (a.line ?? 0) - (b.line ?? 0));
}

/** `12: doubt: …`, with the page where the source has pages: a link in editors and terminals. */
export function remarkLine(
  { line, page, code, severity, facts, field }: ImportRemark,
  { pages }: PrintedDocument,
  { say, ofImporting }: Words,
): string {
  const where = line === undefined ? '' : `${line}:`;
  const onPage = page !== undefined && pages > 1 ? ` ${say('standards.import.page', { page })}` : '';
  const what = ofImporting(`remark.${code}`, { field, ...facts });
  return `${where}${onPage} ${say(`standards.import.severity.${severity}`)}: ${what}`;
}
