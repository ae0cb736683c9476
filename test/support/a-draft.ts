import {
  linkCriteria,
  saveConfidentiality,
  saveDeclaration,
  saveDraftDetails,
  startEvidence,
} from '#evidence';
import type { Actor } from '#people';
import type { Method } from '#units';
import type { TestCentre } from './a-centre.js';
import { aUnit, type TestUnit } from './a-unit.js';

export interface TestDraft extends TestUnit {
  readonly evidenceId: string;
  readonly revisionId: string;
}

/** A learner's draft about the first criterion of their unit, with nothing left to do but to submit it. */
export async function aDraft(unit?: TestUnit): Promise<TestDraft> {
  const of = unit ?? (await aUnit());
  const draft = await draftOf(of.centre, of.learner, {
    unitId: of.unitId,
    criterionId: of.standard.criterionIds[0]!,
  });
  return { ...of, ...draft };
}

export async function draftOf(
  centre: TestCentre,
  learner: Actor,
  link: { readonly unitId: string; readonly criterionId: string },
  method: Method = 'reflective-account',
): Promise<{ evidenceId: string; revisionId: string }> {
  return centre.run(async (tx) => {
    const title = 'What I did at the station';
    const { evidenceId, revisionId } = await startEvidence(tx, learner, { method, title });
    await saveDraftDetails(tx, learner, evidenceId, {
      title,
      method,
      activityOn: '2026-01-15',
      text: 'I listened first, then I wrote down what was said.',
    });
    await linkCriteria(tx, learner, evidenceId, [link]);
    await saveConfidentiality(tx, learner, evidenceId, { identifiable: 'nobody' });
    await saveDeclaration(tx, learner, evidenceId, { ownWork: true, helpUsed: false, toolsUsed: false });
    return { evidenceId, revisionId };
  });
}
