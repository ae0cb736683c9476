import type { FieldFinding, Finding } from '../domain/finding.js';
import type { Standard } from '../domain/standard.js';
import { decodeText } from './decode-text.js';
import { pointer, type Places } from './field-places.js';
import { parseYaml } from './parse-yaml.js';
import { standardFindings } from './standard-findings.js';

export type ReadStandard =
  { readonly standard: Standard; readonly findings?: undefined } | { readonly findings: readonly Finding[] };

/** A file that is wrong throughout says so this often, then stops. */
const mostFindings = 100;

/**
 * Reads the bytes of a standard's file, whatever they are: size, encoding, YAML, JSON schema and house rules
 * in that order, each only when the one before found nothing. Never throws for what the bytes hold.
 */
export function readStandard(bytes: Uint8Array): ReadStandard {
  const text = decodeText(bytes);
  if (typeof text !== 'string') return { findings: [text] };
  const parsed = parseYaml(text);
  if (parsed.findings) return { findings: parsed.findings.slice(0, mostFindings) };
  const { value, places } = parsed;
  const findings = standardFindings(value);
  return findings.length > 0
    ? { findings: placed(findings, places) }
    : { standard: value as unknown as Standard };
}

function placed(findings: readonly FieldFinding[], places: Places): Finding[] {
  return findings
    .slice(0, mostFindings)
    .map(({ code, path, facts }) => ({ ...placeOf(path, places, code), code, facts }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}

/** An unknown field is shown at its name, all else at its value; what is not in the file, at what should hold it. */
function placeOf(path: readonly (string | number)[], places: Places, code: Finding['code']) {
  for (let length = path.length; length >= 0; length--) {
    const place = places.get(pointer(path.slice(0, length)));
    if (place) return code === 'field-unknown' ? place.name : place.value;
  }
  return { line: 1, column: 1 };
}
