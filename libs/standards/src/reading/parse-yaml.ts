import { CORE_SCHEMA, constructFromEvents, EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import type { Finding } from '../domain/finding.js';
import { fieldPlaces, type Places } from './field-places.js';
import { Lines } from './places.js';
import { refusedFeatures } from './refused-features.js';
import { deepest, syntaxFinding } from './syntax-finding.js';

export type ParsedYaml =
  | { readonly value: unknown; readonly places: Places; readonly findings?: undefined }
  | { readonly findings: readonly Finding[] };

/**
 * The plain data of one YAML document with the place of each field, or what is wrong with it. Takes a small
 * part of YAML: mappings, lists, texts in quotes or blocks, and `null`. All else is refused before any value
 * is made of it.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new Lines(text);
  try {
    const events = parseEvents(text, { maxDepth: deepest });
    if (!events.some((event) => event.type !== EVENT_ID.DOCUMENT && event.type !== EVENT_ID.POP))
      return { findings: [{ line: 1, column: 1, code: 'empty-file', facts: {} }] };
    const refused = refusedFeatures(text, events, lines);
    if (refused.length > 0) return { findings: refused };
    const { findings, places } = fieldPlaces(text, events, lines);
    if (findings.length > 0) return { findings };
    const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    return { value, places };
  } catch (error) {
    if (error instanceof YAMLException) return { findings: [syntaxFinding(text, error)] };
    throw error;
  }
}
