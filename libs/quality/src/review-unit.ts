import {
  hasAssessed,
  reopenCriteria,
  type CriterionToReopen,
  refreshDerivedStates,
  type ReviewOutcome,
  signOffToReview,
} from '#assessment';
import { recordAct } from '#audit';
import { type CentreTransaction, insert, newId } from '#database';
import type { Actor } from '#people';
import { Conflict, NotAllowed, RuleBroken } from '#refusals';
import { loadUnitFor, type UnitState } from '#units';
import type { InterfaceLanguage } from '#words';
import { IqaReviewRow } from './entities/iqa-review.entity.js';
import { reviewBlockers } from './domain/review-blockers.js';
import { type MadeReview, reviewsOfSignOff } from './review-of-sign-off.queries.js';
import { reviewStatements } from './declared-words.js';

export interface UnitReview {
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  /** With `action-required`: the criteria that reopen, each with its own reasons. None: a record to be corrected. */
  readonly criteria?: readonly CriterionToReopen[];
  /** The sign-off that the page showed. */
  readonly expectedSignOffId: string;
  /** In which the IQA was shown `reviewStatements`. */
  readonly language: InterfaceLanguage;
}

/**
 * The IQA clears a signed-off unit, or asks for action: named criteria reopen, and the sign-off lapses. The same review
 * sent twice is one.
 *
 * @throws NotFound; NotAllowed for all but the unit's IQA; RuleBroken with `ReviewBlocker`s or
 *   `ReopeningBlocker`s; Conflict `reviewed-meanwhile` `{ by, at, outcome }`, `changed-meanwhile`
 */
export async function reviewUnit(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
  { outcome, reasons, criteria = [], expectedSignOffId, language }: UnitReview,
): Promise<{ readonly reviewId: string; readonly unitState: UnitState }> {
  const unit = await loadUnitFor(tx, actor, unitId, { lock: true });
  if (!unit.relations.includes('iqa')) throw new NotAllowed('review-unit');
  const signOff = await signOffToReview(tx, unit);
  if (signOff && signOff.id !== expectedSignOffId) throw new Conflict('changed-meanwhile', { unitId });
  if (signOff?.review) {
    const review = (await tx.queryOne(reviewsOfSignOff.with(tx.centreId, signOff.id)))!;
    const saysSame = review.outcome === outcome && review.reasons === reasons.trim();
    const isSame = review.iqaId === actor.personId && saysSame && reopensSame(review, criteria);
    if (isSame) return { reviewId: review.id, unitState: unit.state };
    throw new Conflict('reviewed-meanwhile', { by: review.by, at: review.at, outcome: review.outcome });
  }
  const blockers = reviewBlockers(
    actor.personId,
    {
      learnerId: unit.learnerId,
      withdrawn: unit.withdrawnAt !== null,
      assessedByIqa: await hasAssessed(tx, actor.personId, unitId),
      awaitsReview: signOff?.stands ?? false,
    },
    { outcome, reasons, reopens: criteria.length },
  );
  if (blockers.length > 0 || !signOff) throw new RuleBroken(blockers);
  const reviewId = newId();
  await tx.query(
    insert(IqaReviewRow, {
      centreId: tx.centreId,
      id: reviewId,
      unitId,
      learnerId: unit.learnerId,
      signOffId: signOff.id,
      iqaId: actor.personId,
      outcome,
      statements: reviewStatements(language, outcome),
      reasons: reasons.trim(),
      reviewedAt: tx.now,
    }),
  );
  const subject = { unit: unitId, signOff: signOff.id, review: reviewId };
  await recordAct(tx, actor, 'unit.reviewed', subject, { outcome, reopened: criteria.length });
  const derived =
    criteria.length > 0
      ? await reopenCriteria(tx, actor, unit, criteria)
      : await refreshDerivedStates(tx, unit, []);
  return { reviewId, unitState: derived.unitState };
}

const reopensSame = ({ reopened }: MadeReview, criteria: readonly CriterionToReopen[]): boolean =>
  reopened.length === criteria.length && criteria.every(({ criterionId }) => reopened.includes(criterionId));
