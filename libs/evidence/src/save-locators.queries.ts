import { type CentreTransaction, isId, statement } from '#database';
import type { Actor } from '#people';
import { Invalid, NotFound } from '#refusals';
import { type Locator, maxQuestionLength, tidyLocator } from './domain/locator.js';
import { loadDraftFor } from './load-draft-for.queries.js';
import { locatorProblems } from './locator-problems.js';
import { saveDraft } from './save-draft.js';

/** Where in the evidence one of its cross-references points. */
export interface LocatedReference {
  readonly crossReferenceId: string;
  readonly locator: Locator | null;
  /** The question asked or the words said; an observation needs it to show a knowledge item. */
  readonly question: string | null;
}

export const savedLocators = statement<{ readonly id: string }>(
  `update cross_reference x set locator = nullif(l.locator, 'null'), question = l.question
   from jsonb_to_recordset($3) as l ("crossReferenceId" uuid, locator jsonb, question text)
   where x.centre_id = $1 and x.revision_id = $2 and x.id = l."crossReferenceId" returning x.id`,
);

/**
 * Saves locators and questions of cross-references of the actor's own draft; those not given stay as they are.
 *
 * @returns the draft's next lock version
 * @throws NotFound when a cross-reference is not of that draft: then nothing is written
 * @throws Invalid, its fields named `locator.<cross-reference>` and `question.<cross-reference>`
 * @throws Conflict `no-draft`, `draft-changed`
 */
export async function saveLocators(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  references: readonly LocatedReference[],
  lockVersion?: number,
): Promise<number> {
  const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true, lockVersion });
  if (!references.every(({ crossReferenceId }) => isId(crossReferenceId)))
    throw new NotFound('cross-reference');
  const tidy = references.map((one) => ({
    ...one,
    locator: one.locator && tidyLocator(one.locator),
    question: one.question?.trim() || null,
  }));
  const faults: Record<string, string> = {};
  for (const [one, [fault]] of await locatorProblems(tx, draft.revisionId, tidy))
    faults[`locator.${one.crossReferenceId}`] = fault!;
  for (const { crossReferenceId, question } of tidy)
    if (question && question.length > maxQuestionLength)
      faults[`question.${crossReferenceId}`] = 'question-too-long';
  if (Object.keys(faults).length) throw new Invalid(faults);
  const saved = await tx.query(savedLocators.with(tx.centreId, draft.revisionId, JSON.stringify(tidy)));
  if (saved.length !== tidy.length) throw new NotFound('cross-reference');
  return saveDraft(tx, actor, draft, 'locators');
}
