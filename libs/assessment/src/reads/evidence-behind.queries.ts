import { type BoundStatement, type CentreTransaction, statement } from '#database';
import type { Method } from '#units';
import type { Locator } from '#evidence';
import type { Supports } from '../domain/facts.js';

/** A submitted piece of evidence behind a criterion, with its latest judgement. */
export interface EvidenceBehind {
  readonly crossReferenceId: string;
  readonly criterionId: string;
  readonly evidenceId: string;
  readonly evidenceNumber: number;
  readonly revisionId: string;
  readonly revision: number;
  readonly title: string;
  readonly method: Method;
  readonly locator: Locator | null;
  readonly question: string | null;
  readonly withdrawn: boolean;
  readonly replaced: boolean;
  readonly returned: boolean;
  /** The latest; one from before a move, where the criterion's words are the same and nobody judged it since. */
  readonly judgement: { readonly id: string; readonly supports: Supports } | null;
  /** What was judged of it before a move, while nobody judged it on this version. */
  readonly judgedBefore: readonly JudgedBefore[];
}

export interface JudgedBefore {
  readonly id: string;
  readonly supports: Supports;
  /** The version of the standard, and the criterion in it. */
  readonly version: string;
  readonly label: string;
}

// A revision speaks for many criteria: what became of it is asked once.
const textWith = (judged: string): string =>
  `with wanted as (
       select x.id, x.criterion_id, x.revision_id, x.locator, x.question from cross_reference x
       where x.centre_id = $1 and x.unit_id = $2 and ($3::uuid[] is null or x.criterion_id = any($3))),
     submitted as materialized (
       select r.id, r.evidence_id, e.number, r.revision, r.title, r.method, w.id is not null as withdrawn,
         exists (select from evidence_revision l where l.centre_id = r.centre_id and l.evidence_id = r.evidence_id
                 and l.revision > r.revision and l.submitted_at is not null) as replaced,
         coalesce((select f.returned from feedback f where f.centre_id = r.centre_id and f.revision_id = r.id
                   order by f.sequence desc limit 1), false) as returned
       from (select distinct revision_id from wanted) x
       join evidence_revision r on r.centre_id = $1 and r.id = x.revision_id and r.submitted_at is not null
       join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
       left join evidence_withdrawal w on w.centre_id = e.centre_id and w.evidence_id = e.id)
     select x.id as "crossReferenceId", x.criterion_id as "criterionId", r.evidence_id as "evidenceId",
       r.number as "evidenceNumber", r.id as "revisionId", r.revision, r.title, r.method, x.locator, x.question,
       r.withdrawn, r.replaced, r.returned,
       ${judged}
     from wanted x join submitted r on r.id = x.revision_id
     left join lateral (
       select json_build_object('id', j.id, 'supports', j.supports) as latest from judgement j
       where j.centre_id = $1 and j.cross_reference_id = x.id order by j.sequence desc limit 1) j on true
     order by r.number, r.revision`;

/** Of a cross-reference `x`: the latest judgement of each that it comes from. */
const judgedBefore = `(
  select j.id, j.supports, o.counts_as_judged as counts, c.label, v.version
  from cross_reference_origin o
  join cross_reference ox on ox.centre_id = o.centre_id and ox.id = o.origin_id
  join criterion c on c.id = ox.criterion_id join standard_version v on v.id = c.standard_version_id
  cross join lateral (
    select j.id, j.supports from judgement j where j.centre_id = o.centre_id and j.cross_reference_id = o.origin_id
    order by j.sequence desc limit 1) j
  where o.centre_id = $1 and o.cross_reference_id = x.id) b`;

export const evidenceBehindRows = {
  unmoved: statement<EvidenceBehind>(textWith(`j.latest as judgement, '[]'::json as "judgedBefore"`)),
  // Dearer by a third, which units that never moved need not pay.
  moved: statement<EvidenceBehind>(
    textWith(`
    coalesce(j.latest, (select json_build_object('id', b.id, 'supports', b.supports) from ${judgedBefore}
      where b.counts limit 1)) as judgement,
    case when j.latest is null then (select coalesce(json_agg(json_build_object('id', b.id, 'supports', b.supports,
      'version', b.version, 'label', b.label)), '[]') from ${judgedBefore}) else '[]' end as "judgedBefore"`),
  ),
};

interface UnitLoaded {
  readonly id: string;
  readonly movedHere: boolean;
}

/**
 * What was submitted for a unit that was loaded through the actor, criterion by criterion, in the order of the
 * evidence numbers. Not for those who see progress only.
 *
 * @param criterionIds only behind these; all of the unit's by default
 */
export const evidenceBehindIn = (
  tx: CentreTransaction,
  unit: UnitLoaded,
  criterionIds: readonly string[] | null = null,
): BoundStatement<EvidenceBehind> =>
  evidenceBehindRows[unit.movedHere ? 'moved' : 'unmoved'].with(tx.centreId, unit.id, criterionIds);

/** See `evidenceBehindIn`. */
export const evidenceBehind = (
  tx: CentreTransaction,
  unit: UnitLoaded,
  criterionIds?: readonly string[],
): Promise<EvidenceBehind[]> => tx.query(evidenceBehindIn(tx, unit, criterionIds));
