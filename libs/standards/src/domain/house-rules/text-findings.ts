import type { FieldFinding } from '../finding.js';
import { foldWhiteSpace } from '../fold-white-space.js';

type Path = readonly (string | number)[];

/**
 * Every text that holds what no publication prints: white space that is not folded, and what an escape in
 * quotes can smuggle in: control characters, half characters, marks that turn the direction of other text.
 */
export function textFindings(content: unknown): FieldFinding[] {
  const findings: FieldFinding[] = [];
  walk(content, [], findings);
  return findings;
}

/** The path is one list that grows and shrinks: copied only for a finding. */
function walk(value: unknown, path: (string | number)[], findings: FieldFinding[]): void {
  if (typeof value === 'string') findings.push(...findingsOfText(value, path));
  else if (Array.isArray(value))
    value.forEach((entry, index) => {
      path.push(index);
      walk(entry, path, findings);
      path.pop();
    });
  else if (value !== null && typeof value === 'object')
    for (const name in value) {
      path.push(name);
      walk(value[name as never], path, findings);
      path.pop();
    }
}

/** Most texts are printable ASCII, single spaces between words: told at once. */
const plain = /^[!-~]+(?: [!-~]+)*$/;
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

function findingsOfText(text: string, path: Path): FieldFinding[] {
  if (plain.test(text)) return [];
  const character = unprintable.exec(text)?.[0];
  if (character !== undefined)
    return [{ code: 'control-character', path: [...path], facts: { character: codePoint(character) } }];
  if (text === foldWhiteSpace(text)) return [];
  return [{ code: 'white-space-not-folded', path: [...path], facts: {} }];
}

/** As it is written in tables: `U+202E`. */
export const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
