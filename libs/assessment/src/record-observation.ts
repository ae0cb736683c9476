import { recordAct } from '#audit';
import { londonDay } from '#calendar';
import { isId, type CentreTransaction } from '#database';
import {
  type Confidentiality,
  confidentialityFaults,
  confidentialityOf,
  countLinks,
  detailFaults,
  freezeRevision,
  insertLinks,
  openEvidence,
} from '#evidence';
import type { Actor } from '#people';
import { Invalid, NotAllowed, NotFound, RuleBroken } from '#refusals';
import { insertAuthenticityCheck } from './check-authenticity.js';
import { criterionFacts } from './criterion-facts.queries.js';
import { type DeskBlocker, planAtDesk, writeAtDesk } from './desk-act.js';
import type { CriterionFacts } from './domain/facts.js';
import {
  establishedByRecording,
  type Observation,
  observationFaults,
  type ObservedCriterion,
  type RecordedMethod,
} from './domain/observation.js';
import { type LockedUnit, lockUnits, unitIdsOf } from './lock-units.js';
import { restate } from './restate.js';
import { sameRecordJustMade } from './same-record.queries.js';

export interface NewObservation extends Observation {
  /** Rule 2: who could be identified from it, and what was left out. */
  readonly confidentiality: Partial<Confidentiality>;
}

export interface RecordedObservation {
  readonly evidenceId: string;
  readonly revisionId: string;
  readonly number: number;
}

/** Why a criterion cannot be judged so in this record. */
export type ObservationBlocker = DeskBlocker & { readonly unitId: string; readonly criterionId: string };

/**
 * An assessor records what they saw, heard or asked, over one or several units of one learner, and judges and
 * decides it in the same act. The record is evidence of the learner, written by the assessor, who establishes
 * that it is authentic by having been there. The same record sent twice is made once.
 *
 * @throws NotFound for a unit or criterion of no such unit of that learner; NotAllowed for who assesses not all
 *   of them; Invalid by field; RuleBroken with `ObservationBlocker`s
 */
export async function recordObservation(
  tx: CentreTransaction,
  actor: Actor,
  input: NewObservation,
): Promise<RecordedObservation> {
  const units = await unitsToRecord(tx, actor, input);
  const faults = {
    ...detailFaults(input),
    ...observationFaults(input, londonDay(tx.now)),
    ...confidentialityFaults(input.confidentiality),
    ...(input.confidentiality.identifiable === 'somebody' ? { identifiable: 'identifiable-take-out' } : {}),
  };
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  const made = await sameRecordJustMade(tx, actor, input);
  if (made) return made;

  const { learnerId, method, title, activityOn, text } = input;
  const opened = await openEvidence(tx, {
    learnerId,
    authorId: actor.personId,
    method,
    title,
    activityOn,
    text,
  });
  await tx.query('update evidence_revision set confidentiality = $3 where centre_id = $1 and id = $2', [
    tx.centreId,
    opened.revisionId,
    confidentialityOf(input.confidentiality),
  ]);
  const revision = { revisionId: opened.revisionId, learnerId };
  await insertLinks(tx, revision, input.criteria);
  await countLinks(tx, input.criteria, 1);
  await freezeRevision(tx, opened.revisionId);
  const established = establishedByRecording(method as RecordedMethod);
  await insertAuthenticityCheck(tx, actor, revision, { establishedBy: established, current: true, note: '' });
  const blockers: ObservationBlocker[] = [];
  for (const unit of units) {
    const of = input.criteria.filter(({ unitId }) => unitId === unit.id);
    blockers.push(...(await judgeObserved(tx, actor, unit, opened.revisionId, of)));
  }
  if (blockers.length > 0) throw new RuleBroken(blockers);
  await recordAct(
    tx,
    actor,
    'observation.recorded',
    { evidence: opened.evidenceId, revision: opened.revisionId, person: learnerId },
    {
      method,
      criteria: input.criteria.map(({ unitId, criterionId, key }) => ({ unitId, criterionId, key })),
    },
  );
  return opened;
}

async function unitsToRecord(
  tx: CentreTransaction,
  actor: Actor,
  input: NewObservation,
): Promise<LockedUnit[]> {
  const wanted = unitIdsOf(input.criteria);
  if (!wanted.every(isId) || !isId(input.learnerId)) throw new NotFound('unit');
  if (input.learnerId === actor.personId) throw new NotAllowed('record-observation');
  const units = await lockUnits(tx, wanted);
  const theirs = units.filter(
    (unit) => unit.assessorId === actor.personId && unit.learnerId === input.learnerId,
  );
  if (theirs.length < wanted.length || !actor.roles.includes('assessor')) throw new NotFound('unit');
  return units;
}

/** Judges and decides what was recorded for one unit; says what keeps it from that instead. */
async function judgeObserved(
  tx: CentreTransaction,
  actor: Actor,
  unit: LockedUnit,
  revisionId: string,
  observed: readonly ObservedCriterion[],
): Promise<ObservationBlocker[]> {
  const facts = await criterionFacts(
    tx,
    unit.id,
    observed.map(({ criterionId }) => criterionId),
  );
  const blockers: ObservationBlocker[] = [];
  const now: CriterionFacts[] = [];
  for (const { criterionId, key, reasons, occasionDidNotArise = null } of observed) {
    const criterion = facts.find((one) => one.criterionId === criterionId)!;
    const reference = criterion.crossReferences.find(({ revision }) => revision.revisionId === revisionId)!;
    const sound = { valid: true, reliable: true, noLongerMet: false };
    const plan = planAtDesk(actor, unit, criterion, reference, {
      key,
      reasons,
      occasionDidNotArise,
      ...sound,
    });
    blockers.push(...plan.blockers.map((blocker) => ({ ...blocker, unitId: unit.id, criterionId })));
    if (plan.blockers.length === 0)
      now.push((await writeAtDesk(tx, actor, unit, criterion, reference, plan)).criterion);
  }
  if (blockers.length === 0) await restate(tx, unit, now);
  return blockers;
}
