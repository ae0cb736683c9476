import type { Standard } from '../domain/standard.js';
import { inOrderOfSchema } from './order-of-fields.js';

const heading = [
  '# yaml-language-server: $schema=../standard.schema.json',
  '# The text of this standard belongs to its developer: see NOTICE.',
];

/**
 * The file of a standard as every file of the library is written: fields in the order of the schema, two
 * spaces a level, each text on one line in double quotes. `readStandard` gives the same content back, and the
 * same content always gives the same bytes, so that a file differs only where its standard does.
 */
export function writeStandard(standard: Standard): string {
  return [...heading, ...linesOf(inOrderOfSchema(standard)), ''].join('\n');
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => under('-', linesOf(entry)));
  if (value === null || typeof value !== 'object') return [scalar(value)];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (!holdsLines(inner)) return [`${name}: ${Array.isArray(inner) ? '[]' : scalar(inner)}`];
    return [`${name}:`, ...linesOf(inner).map((line) => `  ${line}`)];
  });
}

/** The first line behind the mark, the others below it. */
const under = (mark: string, lines: readonly string[]) =>
  lines.map((line, index) => `${index === 0 ? mark : ' '} ${line}`);

const holdsLines = (value: unknown) =>
  value !== null && typeof value === 'object' && !(Array.isArray(value) && value.length === 0);

const scalar = (value: unknown) => (typeof value === 'string' ? quoted(value) : String(value));

/** What cannot be seen, or ends a line for some reader of YAML, is escaped. */
const quoted = (text: string) =>
  `"${text
    .replace(/["\\]/g, '\\$&')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\ufeff]/gu, escaped)}"`;

const escaped = (character: string) =>
  `\\U${character.codePointAt(0)!.toString(16).toUpperCase().padStart(8, '0')}`;
