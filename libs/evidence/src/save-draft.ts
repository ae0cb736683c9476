import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Conflict } from '#refusals';
import type { Draft } from './load-draft-for.js';

/** The columns of a draft that its pages save. */
interface SavedColumns {
  readonly title?: string;
  readonly method?: string;
  readonly activity_on?: string | null;
  readonly text?: string;
  readonly confidentiality?: object;
  readonly declaration?: object;
}

/** Writes some columns of a draft that was loaded with its lock, and gives it its next version. */
export async function saveDraft(
  tx: CentreTransaction,
  actor: Actor,
  draft: Draft,
  part: string,
  columns: SavedColumns = {},
): Promise<number> {
  const names = Object.keys(columns);
  const sets = names.map((name, index) => `${name} = $${index + 5}`);
  const row = await tx.queryOne<{ lockVersion: number }>(
    `update evidence_revision set ${['lock_version = lock_version + 1', 'updated_at = $4', ...sets].join(', ')}
     where centre_id = $1 and id = $2 and lock_version = $3 returning lock_version as "lockVersion"`,
    [tx.centreId, draft.revisionId, draft.lockVersion, tx.now, ...Object.values(columns)],
  );
  if (!row) throw new Conflict('draft-changed', { evidenceId: draft.evidenceId });
  await recordAct(tx, actor, 'evidence.draft-saved', { evidence: draft.evidenceId }, { part });
  return row.lockVersion;
}
