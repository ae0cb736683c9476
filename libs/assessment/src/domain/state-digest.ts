import { createHash } from 'node:crypto';

/**
 * The digest of what stands in a unit: SHA-256 (hex) over the sorted ids of its standing decisions. A
 * declaration and a sign-off name it; when a decision ends or a new one stands, the digest is another.
 */
export function stateDigest(standingDecisionIds: readonly string[]): string {
  return createHash('sha256')
    .update([...standingDecisionIds].sort().join('\n'))
    .digest('hex');
}
