import type { Connection } from '#database';
import { assessedCriteria, type Criterion } from './domain/assessed-criteria.js';
import { canonicalForm, contentDigest } from './domain/canonical-form.js';
import type { VersionName } from './retire-standard.js';
import { versionIdRows } from './loading.queries.js';
import { type CriterionRow, loadStandardVersion } from './standards.queries.js';

/** A version that is not what was published: its content has another digest, or its criteria are not its content's. */
export interface BrokenVersion extends VersionName {
  readonly what: 'content' | 'criteria';
}

/**
 * Works out the digest of every version anew, and its criteria from its content: what went past Attest into the
 * database shows. One version after the other, however many there are.
 */
export async function verifyLibrary(
  tx: Connection,
): Promise<{ readonly versions: number; readonly broken: readonly BrokenVersion[] }> {
  const ids = await tx.query(versionIdRows.with());
  const broken: BrokenVersion[] = [];
  for (const { id } of ids) {
    const { key, version, content, digest, criteria } = await loadStandardVersion(tx, id);
    if (contentDigest(content) !== digest) broken.push({ key, version, what: 'content' });
    else if (canonicalForm(criteria.map(asPublished)) !== canonicalForm(assessedCriteria(content)))
      broken.push({ key, version, what: 'criteria' });
  }
  return { versions: ids.length, broken };
}

const asPublished = ({ id: _, ...criterion }: CriterionRow): Criterion => criterion;
