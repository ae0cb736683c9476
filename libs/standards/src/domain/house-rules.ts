import type { FieldFinding } from './finding.js';
import { parsePrintedDate } from './printed-date.js';
import { fieldExists, remarkOn } from './provenance.js';
import type { Standard } from './standard.js';
import { languageFindings } from './house-rules/language-findings.js';
import { numberFindings } from './house-rules/number-findings.js';
import { textFindings } from './house-rules/text-findings.js';

/** What a schema cannot say about a standard: every breach, in the order of the file's fields. */
export function houseRuleFindings(standard: Standard): FieldFinding[] {
  const { en, cy } = standard;
  return [
    ...textFindings(standard),
    ...(['dateApproved', 'indicativeReviewDate'] as const).flatMap((field) =>
      unreadDate(field, standard[field]),
    ),
    ...provenanceFindings(standard),
    ...numbersOf(standard),
    ...(cy ? languageFindings(en, cy) : []),
  ];
}

/** Those of the English edition: the Welsh one must have the same. */
function numbersOf(standard: Standard): FieldFinding[] {
  const { performance, knowledge } = standard.en;
  const isPrintedSo = (path: readonly (string | number)[]) =>
    remarkOn(standard, path.join('.'))?.is === 'printed';
  const after = performance.items.at(-1)?.number;
  return [
    ...numberFindings(performance, ['en', 'performance'], { isPrintedSo }),
    ...numberFindings(knowledge, ['en', 'knowledge'], { isPrintedSo, after }),
  ];
}

function unreadDate(field: string, printed: string | null): FieldFinding[] {
  if (printed === null || parsePrintedDate(printed)) return [];
  return [{ code: 'date-not-understood', path: [field], facts: { printed } }];
}

/** Each entry names a field that is there, and each field is named once. */
function provenanceFindings(standard: Standard): FieldFinding[] {
  return standard.provenance.flatMap(({ field }, index, all): FieldFinding[] => {
    const path = ['provenance', index, 'field'];
    if (!fieldExists(standard, field)) return [{ code: 'provenance-of-nothing', path, facts: { field } }];
    const first = all.findIndex((entry) => entry.field === field);
    return first === index ? [] : [{ code: 'provenance-twice', path, facts: { field } }];
  });
}
