import type { ImportRemark, PrintedDocument } from '#standards-import';
import type { Words } from '../words.js';

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
