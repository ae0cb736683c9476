import { Readable } from 'node:stream';
import { checkAuthenticity, declareUnit, giveFeedback, submitEvidence } from '#assessment';
import { type CriterionLink, linkCriteria, receiveFile, type Received } from '#evidence';
import { reviewUnit } from '#quality';
import type { ObjectStore } from '#storage';
import { draftOf } from './a-draft.js';
import type { TestStandard } from './a-standard.js';
import { aUnit, type TestUnit } from './a-unit.js';
import { press, referencesOf, signItOff, type TestSubmission } from './an-assessment.js';
import { asApp } from './connections.js';

export interface FileToAdd {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The learner submits an account of these criteria with files, each criterion with its locator. */
export async function submissionWithFiles(
  { centre, learner, unitId }: TestUnit,
  criterionIds: readonly string[],
  store: ObjectStore,
  files: readonly FileToAdd[],
): Promise<TestSubmission> {
  const link = { unitId, criterionId: criterionIds[0]! };
  const { evidenceId } = await draftOf(centre, learner, link);
  const receiver = { database: await asApp(), store };
  const received: Received[] = [];
  for (const { name, bytes } of files)
    received.push(await receiveFile(receiver, learner, evidenceId, name, Readable.from([bytes])));
  return centre.run(async (tx) => {
    const links = criterionIds.map((criterionId, index): CriterionLink => ({
      unitId,
      criterionId,
      locator: received[0] ? { fileId: received[0].fileId, page: 1 + index } : { quote: 'I listened first' },
    }));
    await linkCriteria(tx, learner, evidenceId, []);
    await linkCriteria(tx, learner, evidenceId, links);
    const { revisionId } = await submitEvidence(tx, learner, evidenceId);
    return { evidenceId, revisionId, references: await referencesOf(tx, revisionId) };
  });
}

/** A unit all of whose criteria an account with files shows, judged, decided, declared and signed off. */
export async function aUnitSignedOffWithFiles(
  store: ObjectStore,
  files: readonly FileToAdd[],
  standard?: TestStandard,
): Promise<TestUnit & { readonly signOffId: string; readonly evidence: TestSubmission }> {
  const given = await aUnit(standard);
  const { centre, learner, assessor, unitId } = given;
  const evidence = await submissionWithFiles(given, given.standard.criterionIds, store, files);
  for (const reference of evidence.references.values()) await press(given, reference, 'met');
  await centre.run(async (tx) => {
    await checkAuthenticity(tx, assessor, evidence.revisionId, {
      establishedBy: 'discussed',
      current: true,
      note: '',
    });
    await giveFeedback(tx, assessor, evidence.revisionId, {
      text: 'Clear, and to the point.',
      returned: false,
    });
    await declareUnit(tx, learner, unitId, 'en');
  });
  return { ...given, evidence, signOffId: await signItOff(given) };
}

/** The IQA clears a unit that is signed off. */
export const clear = ({ centre, iqa, unitId }: TestUnit, signOffId: string): Promise<unknown> =>
  centre.run((tx) =>
    reviewUnit(tx, iqa, unitId, {
      outcome: 'cleared',
      reasons: 'Decisions follow from the evidence.',
      expectedSignOffId: signOffId,
      language: 'en',
    }),
  );
