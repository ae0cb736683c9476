import { judge, submitEvidence } from '#assessment';
import { newId } from '#database';
import { receiveFile } from '#evidence';
import { createToken, tokensOf } from '#people';
import { requestPortfolio } from '#portfolio';
import { localObjectStore } from '#storage';
import { addUnitToCohort, allocate, createCohort, createUnitSpecification, enrolCohort } from '#units';
import { draftOf } from './a-draft.js';
import { type TestCentre, type TestPerson } from './a-centre.js';
import { aStandard } from './a-standard.js';
import { referencesOf } from './an-assessment.js';
import { pdf } from './some-files.js';
import type { TestWeb } from './web.js';
import { sql } from './sql.js';

/** One of each thing that has an id and belongs to a learner, or to those around them. */
export interface LearnersRecord {
  readonly people: Readonly<Record<'learner' | 'assessor' | 'iqa' | 'manager', TestPerson>>;
  /** By the name that addresses and bodies give it: of evidence that is submitted. */
  readonly ids: Readonly<Record<string, string>>;
  /** The same, of a draft and of a criterion that it is not cross-referenced to yet. */
  readonly draftIds: Readonly<Record<string, string>>;
}

/** A learner in a cohort of their own, with evidence in every state, and people whom nobody else has. */
export async function aLearnersRecord(web: TestWeb, centre: TestCentre): Promise<LearnersRecord> {
  const standard = await aStandard();
  const [criterionId, other, unlinked] = standard.criterionIds as [string, string, string];
  const administrator = await centre.person('administrator');
  const people = {
    learner: await centre.person('learner'),
    assessor: await centre.person('assessor'),
    iqa: await centre.person('iqa'),
    manager: await centre.person('manager'),
  };
  const { learner, assessor, iqa, manager } = people;
  const unit = await centre.run(async (tx) => {
    const unitSpecificationId = await createUnitSpecification(tx, administrator, {
      standardVersionId: standard.versionId,
      code: `R ${newId().slice(-6)}`,
    });
    const cohortId = await createCohort(tx, manager, { name: 'Autumn intake', startsOn: '2026-09-01' });
    await addUnitToCohort(tx, manager, { cohortId, unitSpecificationId, targetDate: '2027-06-30' });
    const { units } = await enrolCohort(tx, manager, {
      cohortId,
      learnerIds: [learner.personId],
      jurisdiction: 'england-and-wales',
      language: 'en',
    });
    const unitId = units[0]!.id;
    await allocate(tx, administrator, { unitId, personId: assessor.personId, duty: 'assessor' });
    await allocate(tx, administrator, { unitId, personId: iqa.personId, duty: 'iqa' });
    return { unitId, cohortId, unitSpecificationId };
  });
  const { unitId } = unit;
  const draft = await draftOf(centre, learner, { unitId, criterionId });
  const submitted = await draftOf(centre, learner, { unitId, criterionId });
  const judged = await draftOf(centre, learner, { unitId, criterionId: other });
  const receiver = { database: web.database, store: localObjectStore(web.configuration.varFolder) };
  const { fileId } = await receiveFile(receiver, learner, draft.evidenceId, 'plan.pdf', bytesOf(pdf()));
  const key = newId();
  const printed = { key, ...(await receiver.store.write(centre.id, key, bytesOf(pdf()))) };
  return centre.run(async (tx) => {
    const { revisionId } = await submitEvidence(tx, learner, submitted.evidenceId);
    const judgedRevision = await submitEvidence(tx, learner, judged.evidenceId);
    const [crossReferenceId] = [...(await referencesOf(tx, revisionId)).values()] as [string];
    const [judgedReference] = [...(await referencesOf(tx, judgedRevision.revisionId)).values()] as [string];
    const { judgementId } = await judge(tx, assessor, judgedReference, {
      supports: 'partly',
      valid: true,
      reliable: true,
      reasons: 'A beginning.',
      expectedLatestId: null,
    });
    await createToken(tx, learner, { name: 'Spare', scope: 'read', days: 1 });
    const [token] = await tokensOf(tx, learner);
    const { portfolioId } = await requestPortfolio(tx, learner, unitId, { draft: true });
    await tx.query(
      sql(
        `update portfolio set state = 'ready', object_key = $2, bytes = $3, sha256 = $4, pages = 1, built_at = $5
       where id = $1`,
        [portfolioId, printed.key, printed.bytes, printed.sha256, tx.now],
      ),
    );
    const ids = {
      ...unit,
      portfolioId,
      criterionId,
      evidenceId: submitted.evidenceId,
      revisionId,
      crossReferenceId,
      fileId,
      judgementIds: judgementId,
      learnerId: learner.personId,
      learnerIds: learner.personId,
      personId: learner.personId,
      tokenId: token!.id,
    };
    const [ofDraft] = [...(await referencesOf(tx, draft.revisionId)).values()] as [string];
    const draftIds = { evidenceId: draft.evidenceId, crossReferenceId: ofDraft, criterionId: unlinked };
    return { people, ids, draftIds: { ...ids, ...draftIds } };
  });
}

async function* bytesOf(whole: Buffer): AsyncGenerator<Buffer> {
  yield whole;
}
