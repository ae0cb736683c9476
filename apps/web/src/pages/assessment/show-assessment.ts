import type { Response } from 'express';
import { assessorsQueue, nextInQueue, revisionUnderAssessment } from '#assessment';
import type { Database, CentreTransaction } from '#database';
import type { Actor } from '#people';
import { unitChecklist } from '#units';
import { assessmentPage, type FailedOnPage } from './assessment-page.js';
import type { AddableCriterion } from './evidence-forms.js';
import type { Locale } from '../../layout/locale.js';

/** Renders the judging page of a revision, again with what was typed when one of its forms was not taken. */
export async function showAssessment(
  locale: Locale,
  database: Database,
  response: Response,
  actor: Actor,
  revisionId: string,
  failed?: FailedOnPage,
): Promise<void> {
  const page = await database.readCentre(actor.centreId, async (tx) => {
    const data = await revisionUnderAssessment(tx, actor, revisionId);
    const submittedAt = data.revision.submittedAt!;
    const next = nextInQueue(await assessorsQueue(tx, actor), { revisionId, waitingSince: submittedAt });
    return assessmentPage(locale, data, next, await addable(tx, data.references), failed);
  });
  response.render('pages/assessment/assessment-page', page);
}

/** The criteria of the units at hand that this evidence is not put forward for yet. */
async function addable(
  tx: CentreTransaction,
  references: Awaited<ReturnType<typeof revisionUnderAssessment>>['references'],
): Promise<AddableCriterion[]> {
  const taken = new Set(references.map(({ unitId, criterionId }) => `${unitId} ${criterionId}`));
  const units = new Map(
    references.filter(({ isTheirs }) => isTheirs).map((one) => [one.unitId, one.unitCode]),
  );
  const found: AddableCriterion[] = [];
  for (const [unitId, unitCode] of units)
    for (const item of await unitChecklist(tx, unitId))
      if (!taken.has(`${unitId} ${item.criterionId}`)) found.push({ ...item, unitId, unitCode });
  return found;
}
