import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import { blockersOfDraft, type DraftBlocker, freezeRevision, loadDraftFor } from '#evidence';
import type { Actor } from '#people';
import { RuleBroken } from '#refusals';
import { type RevisionBlocker, revisionBlockers } from './domain/revision-blockers.js';
import { lockEvidenceInUnits } from './evidence-in-units.js';
import { refreshUnits } from './refresh-units.js';

export type SubmissionBlocker = DraftBlocker | RevisionBlocker;

/**
 * The learner submits their draft: it freezes, and what it is cross-referenced to awaits assessment. A new
 * revision replaces the one before; should a decision have come to stand on that one meanwhile, it is refused.
 *
 * @param lockVersion of the page it was submitted from
 * @throws NotFound; Conflict `no-draft`, `draft-changed`; RuleBroken with `SubmissionBlocker`s
 */
export async function submitEvidence(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  lockVersion?: number,
): Promise<{ readonly revisionId: string }> {
  const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true, lockVersion });
  const { revisionId } = draft;
  const { units, affected, ...evidence } = await lockEvidenceInUnits(tx, evidenceId);
  const blockers: SubmissionBlocker[] = [
    ...(await blockersOfDraft(tx, draft)),
    ...revisionBlockers({ id: evidenceId, number: draft.number, ...evidence }, units),
  ];
  if (blockers.length > 0) throw new RuleBroken(blockers);
  await freezeRevision(tx, revisionId);
  await refreshUnits(tx, units, affected);
  await recordAct(
    tx,
    actor,
    'evidence.submitted',
    { evidence: evidenceId, revision: revisionId },
    { revision: draft.revision, criteria: affected.length },
  );
  return { revisionId };
}
