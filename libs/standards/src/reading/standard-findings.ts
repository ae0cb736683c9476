import type { FieldFinding } from '../domain/finding.js';
import { houseRuleFindings } from '../domain/house-rules.js';
import { isStandard, schemaFindings } from './schema-findings.js';

/**
 * What is wrong with the content of a standard, by field: breaches of the JSON schema, or where there are none of the
 * house rules. Takes any value; nothing is found exactly when it is a `Standard` as it should be.
 */
export const standardFindings = (value: unknown): FieldFinding[] =>
  isStandard(value) ? houseRuleFindings(value) : schemaFindings(value);
