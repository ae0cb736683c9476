import type { FieldFinding } from '../finding.js';
import type { NumberedSection } from '../standard.js';

type Path = readonly (string | number)[];

/** Numbers are unique and rise; a sub-item's number starts with the number of its heading. */
export function numberFindings({ items }: NumberedSection, path: Path): FieldFinding[] {
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
