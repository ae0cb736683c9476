import { statement } from '#database';

export interface EvidenceStanding {
  readonly withdrawn: boolean;
  /** The latest revision submitted was handed back. */
  readonly returned: boolean;
}

export const evidenceStandings = statement<EvidenceStanding>(
  `select exists (select from evidence_withdrawal w where w.centre_id = $1 and w.evidence_id = $2) as withdrawn,
     coalesce((
       select f.returned from feedback f
       where f.centre_id = $1 and f.revision_id = (
         select r.id from evidence_revision r where r.centre_id = $1 and r.evidence_id = $2
           and r.submitted_at is not null order by r.revision desc limit 1)
       order by f.sequence desc limit 1), false) as returned`,
);

export const withdrawnEvidence = statement<Record<never, never>>(
  `insert into evidence_withdrawal (centre_id, id, evidence_id, withdrawn_by, reason, withdrawn_at)
   values ($1, $2, $3, $4, $5, $6)`,
);
