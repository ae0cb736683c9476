import type { ImportRemark, ImportRemarkCode } from './importing.js';
import type { Ledger } from './ledger.js';
import type { IsFull } from './line-ends.js';
import type { PrintedDocument, PrintedLine } from './printed-document.js';
import type { Piece } from './strip.js';

/** One reading of a document: what is noted on the way, and the account of its lines. */
export interface Reading {
  readonly ledger: Ledger;
  readonly remarks: ImportRemark[];
  readonly isFull: IsFull;
  readonly source: PrintedDocument['source'];
}

export type Facts = ImportRemark['facts'];

/** Notes a decision that is believed right. */
export function look(
  reading: Reading,
  code: ImportRemarkCode,
  at: PrintedLine | undefined,
  facts: Facts = {},
) {
  reading.remarks.push({ code, severity: 'look', ...placeOf(at), facts });
}

/** Notes that something may be lost, wrong or in the wrong place; once for a line. */
export function doubt(
  reading: Reading,
  code: ImportRemarkCode,
  at: PrintedLine | undefined,
  facts: Facts = {},
) {
  const before = reading.remarks.some((remark) => at && remark.code === code && remark.line === at.line);
  if (!before) reading.remarks.push({ code, severity: 'doubt', ...placeOf(at), facts });
}

/** Quotes words that have no place in the draft, and accounts for them. */
export function quote(
  reading: Reading,
  code: ImportRemarkCode,
  pieces: readonly Piece[],
  severity: ImportRemark['severity'] = 'doubt',
) {
  if (pieces.length === 0) return;
  reading.ledger.enter(pieces);
  const text = pieces.map((piece) => piece.text).join(' ');
  reading.remarks.push({ code, severity, ...placeOf(pieces[0]!.of), facts: { text } });
}

const placeOf = (at: PrintedLine | undefined) => (at ? { line: at.line, page: at.page } : {});
