import { giveFeedback, reviseEvidence, submitEvidence } from '#assessment';
import { linkCriteria, saveConfidentiality, saveDeclaration, saveDraftDetails } from '#evidence';
import { allocate, createUnitSpecification, enrol } from '#units';
import { paths } from '../../apps/web/src/http/paths.js';
import { signedIn } from '../support/a-desk.js';
import { aStandard } from '../support/a-standard.js';
import { aUnit } from '../support/a-unit.js';
import { submission } from '../support/an-assessment.js';
import { apiClientFor } from '../support/api-client.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

/** Evidence whose first revision is for one assessor's unit, and whose second is for another's and no longer for that. */
async function evidenceThatMovedOn() {
  const given = await aUnit(await aStandard({ performance: 1, knowledge: 0 }));
  const { centre, administrator, learner, assessor } = given;
  const first = await submission(given, given.standard.criterionIds);
  const { evidenceId } = first;
  const other = await aStandard({ performance: 1, knowledge: 0 });
  const otherAssessor = await centre.person('assessor');
  const secondId = await centre.run(async (tx) => {
    const unitSpecificationId = await createUnitSpecification(tx, administrator, {
      standardVersionId: other.versionId,
      code: 'T2',
    });
    const place = { jurisdiction: 'england-and-wales', language: 'en' } as const;
    const learnerId = learner.personId;
    const unitId = await enrol(tx, administrator, { learnerId, unitSpecificationId, ...place });
    await allocate(tx, administrator, { unitId, personId: otherAssessor.personId, duty: 'assessor' });
    await reviseEvidence(tx, learner, evidenceId);
    const details = { title: 'What only T2 is for', text: 'For T2.', activityOn: '2026-01-15' };
    await saveDraftDetails(tx, learner, evidenceId, { ...details, method: 'reflective-account' });
    await linkCriteria(tx, learner, evidenceId, [{ unitId, criterionId: other.criterionIds[0]! }]);
    await saveConfidentiality(tx, learner, evidenceId, { identifiable: 'nobody' });
    await saveDeclaration(tx, learner, evidenceId, { ownWork: true, helpUsed: false, toolsUsed: false });
    const { revisionId } = await submitEvidence(tx, learner, evidenceId);
    await giveFeedback(tx, otherAssessor, revisionId, { text: 'A word about T2 alone.', returned: false });
    return revisionId;
  });
  return { centre, learner, assessor, otherAssessor, evidenceId, firstId: first.revisionId, secondId };
}

test('threat 11: an assessor reads the revisions that are for their unit, and what was said of those', async () => {
  const { centre, learner, assessor, otherAssessor, ...ids } = await evidenceThatMovedOn();
  const { evidenceId, firstId, secondId } = ids;
  const seen = async (person: typeof learner) => {
    const { body } = await (await apiClientFor(web, centre, person)).get(`/api/v1/evidence/${evidenceId}`);
    return {
      revisions: body.revisions.map(({ id }: { id: string }) => id),
      latest: body.submittedRevisionId,
      said: body.feedback.length,
    };
  };
  expect(await seen(assessor)).toEqual({ revisions: [firstId], latest: firstId, said: 0 });
  expect(await seen(otherAssessor)).toEqual({ revisions: [secondId], latest: secondId, said: 1 });
  expect(await seen(learner)).toEqual({ revisions: [secondId, firstId], latest: secondId, said: 1 });

  const browser = await signedIn(web, assessor);
  const pages = [paths.evidence.to({ evidenceId }), paths.assessment.to({ revisionId: firstId })];
  for (const page of pages) {
    const { status, text } = await browser.open(page);
    expect([page, status]).toEqual([page, 200]);
    expect(text).not.toMatch(/T2/);
  }
});
