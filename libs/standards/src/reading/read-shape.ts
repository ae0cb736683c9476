import type { FieldFinding, FindingCode } from '../domain/finding.js';
import type { Standard } from '../domain/standard.js';
import { decodeText } from './decode-text.js';
import { parseYaml } from './parse-yaml.js';
import { isStandard } from './schema-findings.js';
import { standardFindings } from './standard-findings.js';

/** A draft whose fields are all where they belong, whatever is wrong with what they say. */
export interface ShapedDraft {
  readonly standard: Standard;
  /** By field, where a file says them by line. */
  readonly findings: readonly FieldFinding[];
}

/** What a schema finds wrong and leaves every field of the type that it should be. */
const ofWords: ReadonlySet<FindingCode> = new Set([
  'wrong-form',
  'not-one-of',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
]);

/** The content of a draft that can be corrected field by field; undefined for one that only its text can mend. */
export function readShape(bytes: Uint8Array): ShapedDraft | undefined {
  const text = decodeText(bytes);
  const parsed = typeof text === 'string' ? parseYaml(text) : undefined;
  if (!parsed || parsed.findings) return undefined;
  const { value } = parsed;
  const findings = standardFindings(value);
  const isShaped = isStandard(value) || findings.every(({ code }) => ofWords.has(code));
  return isShaped ? { standard: value as Standard, findings } : undefined;
}
