import type { FieldFinding } from './finding.js';
import { foldWhiteSpace } from './fold-white-space.js';
import { fieldExists } from './provenance.js';
import { parsePrintedDate } from './printed-date.js';
import type { NumberedSection, Standard } from './standard.js';

type Path = readonly (string | number)[];

/** What a schema cannot say about a standard: every breach, in the order of the file's fields. */
export function houseRuleFindings(standard: Standard): FieldFinding[] {
  const { en, cy } = standard;
  return [
    ...unfoldedTexts(standard, []),
    ...(['dateApproved', 'indicativeReviewDate'] as const).flatMap((field) =>
      unreadDate(field, standard[field]),
    ),
    ...provenanceOfNothing(standard),
    ...Object.entries(cy ? { en, cy } : { en }).flatMap(([language, edition]) =>
      (['performance', 'knowledge'] as const).flatMap((section) =>
        numberFindings(edition[section], [language, section]),
      ),
    ),
    ...(cy ? shapeDifferences(en, cy, ['cy']) : []),
  ];
}

function unfoldedTexts(value: unknown, path: Path): FieldFinding[] {
  if (typeof value === 'string')
    return value === foldWhiteSpace(value) ? [] : [{ code: 'white-space-not-folded', path, facts: {} }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    unfoldedTexts(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

function unreadDate(field: string, printed: string | null): FieldFinding[] {
  if (printed === null || parsePrintedDate(printed)) return [];
  return [{ code: 'date-not-understood', path: [field], facts: { printed } }];
}

function provenanceOfNothing(standard: Standard): FieldFinding[] {
  return standard.provenance.flatMap(({ field }, index): FieldFinding[] =>
    fieldExists(standard, field)
      ? []
      : [{ code: 'provenance-of-nothing', path: ['provenance', index, 'field'], facts: { field } }],
  );
}

/** Numbers are unique and rise; a sub-item's number starts with the number of its heading. */
function numberFindings({ items }: NumberedSection, path: Path): FieldFinding[] {
  const seen = new Set<string>();
  const findings: FieldFinding[] = [];
  const check = (number: string, previous: string | undefined, at: Path) => {
    if (seen.has(number)) findings.push({ code: 'number-repeated', path: at, facts: { number } });
    else if (previous !== undefined && compareNumbers(previous, number) > 0)
      findings.push({ code: 'number-out-of-order', path: at, facts: { number, previous } });
    seen.add(number);
  };
  items.forEach((item, index) => {
    check(item.number, items[index - 1]?.number, [...path, 'items', index, 'number']);
    item.subItems?.forEach((sub, subIndex) => {
      const at = [...path, 'items', index, 'subItems', subIndex, 'number'];
      if (headingNumber(sub.number) !== item.number)
        findings.push({
          code: 'number-not-under-heading',
          path: at,
          facts: { number: sub.number, heading: item.number },
        });
      else check(sub.number, item.subItems?.[subIndex - 1]?.number, at);
    });
  });
  return findings;
}

const headingNumber = (number: string) => number.slice(0, number.lastIndexOf('.'));

function compareNumbers(one: string, other: string): number {
  const left = one.split('.');
  const right = other.split('.');
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = rank(left[part]) - rank(right[part]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A missing part before 1, and letters in the order of the alphabet. */
const rank = (part: string | undefined) =>
  part === undefined ? 0 : /^[a-z]$/.test(part) ? part.charCodeAt(0) - 96 : Number(part);

/** The same fields, the same counts, the same numbers in both languages. Keywords and occupations may differ in count. */
function shapeDifferences(english: unknown, welsh: unknown, path: Path): FieldFinding[] {
  const differs = (at: Path): FieldFinding => ({
    code: 'languages-differ',
    path: at,
    facts: { field: at.slice(1).join('.') },
  });
  const name = path.at(-1);
  if (name === 'keywords' || name === 'occupations') return [];
  if (name === 'number' || name === 'element') return english === welsh ? [] : [differs(path)];
  if (typeof english !== 'object' || typeof welsh !== 'object' || !english || !welsh)
    return typeof english === typeof welsh ? [] : [differs(path)];
  const names = new Set([...Object.keys(english), ...Object.keys(welsh)]);
  return [...names].flatMap((inner) => {
    const at = [...path, Array.isArray(welsh) ? Number(inner) : inner];
    if (!(Object.hasOwn(english, inner) && Object.hasOwn(welsh, inner)))
      return [differs(Object.hasOwn(welsh, inner) ? at : path)];
    return shapeDifferences(english[inner as never], welsh[inner as never], at);
  });
}
