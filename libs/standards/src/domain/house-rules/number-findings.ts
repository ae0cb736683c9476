import type { FieldFinding } from '../finding.js';
import type { NumberedSection } from '../standard.js';
import { compareNumbers, firstOf, headingOf, nextNumbers } from './numbers.js';

type Path = readonly (string | number)[];

interface Context {
  /** Whether provenance says of this field that it is so printed. */
  readonly isPrintedSo: (path: Path) => boolean;
  /** The last number of the section before, which this one may go on from. */
  readonly after?: string;
}

/**
 * Numbers are unique, rise and leave none out; a sub-item's number starts with the number of its heading. A number left
 * out is most often an item lost, so the file must say that the publication leaves it out.
 */
export function numberFindings(
  { items }: NumberedSection,
  path: Path,
  { isPrintedSo, after }: Context,
): FieldFinding[] {
  const seen = new Set<string>();
  const findings: FieldFinding[] = [];
  const check = (number: string, previous: string | undefined, at: Path) => {
    if (seen.has(number)) findings.push({ code: 'number-repeated', path: at, facts: { number } });
    else if (previous !== undefined && compareNumbers(previous, number) > 0)
      findings.push({ code: 'number-out-of-order', path: at, facts: { number, previous } });
    else if (previous !== undefined && !nextNumbers(previous).includes(number) && !isPrintedSo(at))
      findings.push(leftOut(at, { number, previous, expected: nextNumbers(previous)[0]! }));
    else if (previous === undefined && !beginsWell(number, after) && !isPrintedSo(at))
      findings.push(leftOut(at, { number, previous: '', expected: firstOf(number) }));
    seen.add(number);
  };
  items.forEach((item, index) => {
    check(item.number, items[index - 1]?.number, [...path, 'items', index, 'number']);
    item.subItems?.forEach((sub, subIndex, subItems) => {
      const at = [...path, 'items', index, 'subItems', subIndex, 'number'];
      if (headingOf(sub.number) !== item.number)
        findings.push({
          code: 'number-not-under-heading',
          path: at,
          facts: { number: sub.number, heading: item.number },
        });
      else check(sub.number, subItems[subIndex - 1]?.number, at);
    });
  });
  return findings;
}

const beginsWell = (number: string, after: string | undefined) =>
  number === firstOf(number) || (after !== undefined && nextNumbers(after).includes(number));

const leftOut = (
  path: Path,
  facts: { readonly number: string; readonly previous: string; readonly expected: string },
): FieldFinding => ({
  code: facts.previous === '' ? 'number-begins-late' : 'number-left-out',
  path,
  facts: { ...facts, field: path.join('.') },
});
