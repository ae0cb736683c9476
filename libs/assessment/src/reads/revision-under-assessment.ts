import type { CentreTransaction } from '#database';
import {
  type LinkedCriterion,
  crossReferencesOf,
  type ListedFile,
  filesOf,
  loadRevisionFor,
  type RevisionForActor,
  submittedRevisions,
} from '#evidence';
import type { Actor } from '#people';
import { NotAllowed } from '#refusals';
import { type CriterionState, othersEvidenceRelationsOpenTo } from '#units';
import { criterionFacts, type RecordedCriterion } from '../criterion-facts.queries.js';
import { awaitsConfirmation, awaitsJudgement, criterionState } from '../domain/criterion-state.js';
import { isLive } from '../domain/facts.js';
import { standing } from '../domain/standing.js';
import { unitsOfRevision } from './units-of-revision.queries.js';
import { type EvidenceBehind, evidenceBehind } from './evidence-behind.queries.js';
import {
  type RecordedCheck,
  authenticityOf,
  type RecordedFeedback,
  feedbackOn,
  ownFeedbackDraft,
} from './feedback.queries.js';
import { type RecordedJudgement, judgementsOn } from './judgements.queries.js';

/** One cross-reference as its assessor sees it: the criterion in full, and what else speaks for it. */
export interface ReferenceUnderAssessment extends LinkedCriterion {
  /** Whether the actor assesses this unit; else they only read it. */
  readonly isTheirs: boolean;
  readonly state: CriterionState;
  /** It asks for a judgement. What was judged before a move may not, though nobody judged it on this version. */
  readonly waits: boolean;
  /** What stood before a move waits to be confirmed, on the criterion's own page. */
  readonly toConfirm: boolean;
  /** What the page shows as the latest: what it sends back with the form. */
  readonly latestJudgementId: string | null;
  readonly latestDecisionId: string | null;
  /** Newest first. */
  readonly judgements: readonly RecordedJudgement[];
  /** The unit's other evidence for the same criterion. */
  readonly others: readonly EvidenceBehind[];
  /** The criterion stands by evidence other than this. */
  readonly standsByOther: boolean;
  /** Judgements that each support it partly, when there are several and it does not stand: enough together? */
  readonly partlyIds: readonly string[];
  /** Judgements that support it fully and are waiting for a decision. */
  readonly fullyIds: readonly string[];
}

export interface RevisionUnderAssessment {
  readonly revision: RevisionForActor;
  readonly files: readonly ListedFile[];
  readonly references: readonly ReferenceUnderAssessment[];
  /** Newest first: the first counts. */
  readonly authenticity: readonly RecordedCheck[];
  readonly feedback: readonly RecordedFeedback[];
  readonly feedbackDraft: string;
  /** Whether the actor may judge here at all. */
  readonly mayAssess: boolean;
}

/**
 * Everything the judging page shows of a submitted revision: to whoever assesses or quality-assures a unit it is
 * cross-referenced to, and of those units alone.
 *
 * @throws NotFound; NotAllowed for its learner, who has a page of their own
 */
export async function revisionUnderAssessment(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
): Promise<RevisionUnderAssessment> {
  const revision = await loadRevisionFor(tx, actor, revisionId);
  if (revision.relations.includes('learner')) throw new NotAllowed('assess');
  const duties = await visibleUnits(tx, actor, revisionId);
  const rows = await crossReferencesOf(tx, revisionId, [...duties.keys()]);
  const judgements = await judgementsOn(
    tx,
    rows.map(({ id }) => id),
  );
  const revisions = await submittedRevisions(tx, actor, revision.evidenceId);
  const references: ReferenceUnderAssessment[] = [];
  for (const [unitId, isTheirs] of duties) {
    const ofUnit = rows.filter((row) => row.unitId === unitId);
    const criterionIds = ofUnit.map(({ criterionId }) => criterionId);
    const facts = await criterionFacts(tx, unitId, criterionIds);
    const behind = await evidenceBehind(tx, { id: unitId, movedHere: true }, criterionIds);
    for (const row of ofUnit) {
      const criterion = facts.find((one) => one.criterionId === row.criterionId)!;
      const others = behind.filter(
        (one) => one.criterionId === row.criterionId && one.crossReferenceId !== row.id && !one.replaced,
      );
      const own = judgements.filter((one) => one.crossReferenceId === row.id);
      references.push({ ...row, isTheirs, ...weigh(criterion, row), judgements: own, others });
    }
  }
  return {
    revision,
    files: await filesOf(tx, revisionId),
    references,
    authenticity: await authenticityOf(tx, [revisionId]),
    feedback: await feedbackOn(
      tx,
      revisions.map(({ id }) => id),
    ),
    feedbackDraft: await ownFeedbackDraft(tx, actor, revisionId),
    mayAssess: [...duties.values()].some(Boolean),
  };
}

function weigh(criterion: RecordedCriterion, row: LinkedCriterion) {
  const reference = criterion.crossReferences.find(({ id }) => id === row.id);
  const latest = reference?.judgement ?? null;
  const stands = standing(criterion, row);
  const live = criterion.crossReferences.filter(isLive).flatMap(({ judgement }) => judgement ?? []);
  const idsOf = (supports: 'fully' | 'partly') =>
    stands ? [] : live.filter((one) => one.supports === supports).map(({ id }) => id);
  const partlyIds = idsOf('partly');
  return {
    state: criterionState(criterion, row),
    waits: reference !== undefined && awaitsJudgement(reference, criterion),
    toConfirm: awaitsConfirmation(criterion),
    latestJudgementId: latest && !latest.before ? latest.id : null,
    latestDecisionId: criterion.decision?.id ?? null,
    standsByOther: stands !== null && !stands.judgementIds.includes(latest?.id ?? ''),
    partlyIds: partlyIds.length > 1 ? partlyIds : [],
    fullyIds: idsOf('fully'),
  };
}

/** The live units of a revision whose evidence the actor may see: unit id → whether they assess it. */
async function visibleUnits(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
): Promise<Map<string, boolean>> {
  const rows = await tx.query(
    unitsOfRevision.with(
      tx.centreId,
      actor.personId,
      revisionId,
      othersEvidenceRelationsOpenTo(actor),
      tx.now,
    ),
  );
  return new Map(rows.map(({ unitId, isTheirs }) => [unitId, isTheirs]));
}
