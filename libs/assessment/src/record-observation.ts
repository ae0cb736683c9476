import { recordAct } from '#audit';
import { londonDay } from '#calendar';
import { type BoundStatement, type CentreTransaction, isId } from '#database';
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
import { criterionFactsIn, type RecordedCriterion } from './criterion-facts.queries.js';
import { deriveStates } from './derive-states.js';
import { type DeskBlocker, deskRows, planAtDesk } from './desk-act.js';
import { type Observation, observationFaults, type ObservedCriterion } from './domain/observation.js';
import { establishedByRecording, type RecordedMethod } from '#units';
import { type LockedUnit, loadLockedUnits, unitIdsOf } from './lock-units.queries.js';
import { recentIdenticalObservation } from './recent-identical-observation.queries.js';
import { unitRecordsOf } from './unit-records.queries.js';

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
 * decides it in the same act. The record becomes the learner's evidence; its authenticity is established by the
 * assessor's presence. Idempotent for ten minutes.
 *
 * @throws NotFound for a unit or criterion of no such unit of that learner; NotAllowed unless the actor assesses
 *   all of them; Invalid by field; RuleBroken with `ObservationBlocker`s
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
  const existing = await recentIdenticalObservation(tx, actor, input);
  if (existing) return existing;

  const { learnerId, method, title, activityOn, text } = input;
  const confidentiality = confidentialityOf(input.confidentiality);
  const opened = await openEvidence(tx, {
    learnerId,
    authorId: actor.personId,
    method,
    title,
    activityOn,
    text,
    confidentiality,
  });
  const revision = { revisionId: opened.revisionId, learnerId };
  await insertLinks(tx, revision, input.criteria);
  await countLinks(tx, input.criteria, 1);
  await freezeRevision(tx, opened.revisionId);
  const established = establishedByRecording(method as RecordedMethod);
  await insertAuthenticityCheck(tx, actor, revision, { establishedBy: established, current: true, note: '' });
  const blockers: ObservationBlocker[] = [];
  for (const unit of units) {
    const observed = input.criteria.filter(({ unitId }) => unitId === unit.id);
    blockers.push(...(await judgeObserved(tx, actor, unit, opened.revisionId, observed)));
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
  const units = await loadLockedUnits(tx, wanted);
  const theirs = units.filter(
    (unit) => unit.assessorId === actor.personId && unit.learnerId === input.learnerId,
  );
  if (theirs.length < wanted.length || !actor.roles.includes('assessor')) throw new NotFound('unit');
  return units;
}

/** Judges and decides for one unit; returns blockers instead if there are any. */
async function judgeObserved(
  tx: CentreTransaction,
  actor: Actor,
  unit: LockedUnit,
  revisionId: string,
  observed: readonly ObservedCriterion[],
): Promise<ObservationBlocker[]> {
  const criterionIds = observed.map(({ criterionId }) => criterionId);
  const [facts, [records]] = await tx.pipeline([
    criterionFactsIn(tx, unit.id, criterionIds),
    unitRecordsOf(tx, unit.id),
  ]);
  const blockers: ObservationBlocker[] = [];
  const written: BoundStatement<unknown>[] = [];
  const updated: RecordedCriterion[] = [];
  for (const { criterionId, key, reasons, occasionDidNotArise = null } of observed) {
    const criterion = facts.find((fact) => fact.criterionId === criterionId)!;
    const reference = criterion.crossReferences.find(({ revision }) => revision.revisionId === revisionId)!;
    const sound = { valid: true, reliable: true, noLongerMet: false };
    const answer = { key, reasons, occasionDidNotArise, ...sound };
    const plan = planAtDesk(actor, unit, criterion, reference, answer);
    blockers.push(...plan.blockers.map((blocker) => ({ ...blocker, unitId: unit.id, criterionId })));
    written.push(...deskRows(tx, actor, unit, criterion, reference, plan));
    updated.push(plan.after);
  }
  if (blockers.length > 0) return blockers;
  const { rows } = await deriveStates(tx, unit, records!, updated);
  await tx.pipeline([...written, rows]);
  return [];
}
