import { type CentreTransaction, statement } from '#database';
import { NotFound } from '#refusals';
import { lockUnits } from './lock-units.queries.js';

export interface EvidenceLinkChange {
  readonly criterionId: string;
  /** +1 or -1 draft cross-reference. */
  readonly by: 1 | -1;
}

export const changedEvidenceLinks = statement<{ readonly found: number }>(`
  with wanted as (select * from unnest($3::uuid[], $4::int[]) as w (criterion_id, by)),
  changed as (
    update criterion_state c set links = c.links + w.by, changed_at = $5,
      state = case when c.state = 'not-started' and c.links + w.by > 0 then 'evidence-linked'
                   when c.state = 'evidence-linked' and c.links + w.by = 0 then 'not-started'
                   else c.state end
    from wanted w where c.centre_id = $1 and c.unit_id = $2 and c.criterion_id = w.criterion_id
    returning c.criterion_id, c.state),
  progress as (
    select exists (select from changed where state <> 'not-started')
      or exists (select from criterion_state c where c.centre_id = $1 and c.unit_id = $2 and c.state <> 'not-started'
                 and c.criterion_id not in (select criterion_id from changed)) as started)
  update unit u set last_activity_at = greatest(u.last_activity_at, $5),
    state = case when u.state = 'not-started' and p.started then 'in-progress'
                 when u.state = 'in-progress' and not p.started then 'not-started'
                 else u.state end
  from progress p where u.centre_id = $1 and u.id = $2
  returning (select count(*)::int from changed) as found`);

/**
 * Counts the cross-references of drafts at each criterion. A criterion that was not started
 * becomes *evidence linked* with the first, and not started again with the last; the unit is in progress
 * while any of its criteria is started. States that assessment gave stay as they are.
 *
 * @throws NotFound when a criterion is not one of the unit's
 */
export async function recordEvidenceLinks(
  tx: CentreTransaction,
  unitId: string,
  changes: readonly EvidenceLinkChange[],
): Promise<void> {
  const sums = new Map<string, number>();
  for (const { criterionId, by } of changes) sums.set(criterionId, (sums.get(criterionId) ?? 0) + by);
  const [criteria, differences] = [[...sums.keys()], [...sums.values()]];
  // A separate statement, so that it sees every criterion as of the lock.
  const [, [row]] = await tx.pipeline([
    lockUnits(tx, [unitId]),
    changedEvidenceLinks.with(tx.centreId, unitId, criteria, differences, tx.now),
  ]);
  if (!row) throw new NotFound('unit');
  if (row.found !== sums.size) throw new NotFound('criterion');
}
