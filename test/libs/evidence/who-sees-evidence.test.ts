import {
  crossReferencesOf,
  discardDraft,
  evidenceOfLearner,
  freezeRevision,
  loadEvidenceFor,
  loadFileFor,
  loadRevisionFor,
  startEvidence,
} from '#evidence';
import { newId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { allocate, withdrawLearner } from '#units';
import { aDraft, type TestDraft } from '../../support/a-draft.js';
import { asOwner } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

/** A draft with one stored picture in it, whose bytes nobody needs here. */
async function aDraftWithPicture(): Promise<TestDraft & { fileId: string }> {
  const draft = await aDraft();
  const fileId = newId();
  await draft.centre.run((tx) =>
    tx.query(
      sql(
        `insert into evidence_file (centre_id, id, revision_id, learner_id, position, name, media_type, bytes, sha256,
         object_key, state, derivative_state, derivative_key, created_at)
       values ($1, $2, $3, $4, 1, 'scene.jpg', 'image/jpeg', 10, 'x', $5, 'stored', 'ready', $6, $7)`,
        [draft.centre.id, fileId, draft.revisionId, draft.learner.personId, newId(), newId(), tx.now],
      ),
    ),
  );
  return { ...draft, fileId };
}

async function sees(
  { centre, evidenceId, revisionId, fileId }: TestDraft & { fileId: string },
  actor: Actor,
) {
  const can = (load: (tx: CentreTransaction) => Promise<unknown>) =>
    centre.run(load).then(
      () => true,
      (error: unknown) => {
        if (error instanceof NotFound) return false;
        throw error;
      },
    );
  return {
    evidence: await can((tx) => loadEvidenceFor(tx, actor, evidenceId)),
    revision: await can((tx) => loadRevisionFor(tx, actor, revisionId)),
    file: await can((tx) => loadFileFor(tx, actor, fileId)),
  };
}

const all = { evidence: true, revision: true, file: true };
const nothing = { evidence: false, revision: false, file: false };

test('a draft is its learner’s alone', async () => {
  const draft = await aDraftWithPicture();
  const { centre, learner, assessor, iqa, administrator } = draft;
  expect(await sees(draft, learner)).toEqual(all);
  for (const actor of [
    assessor,
    iqa,
    administrator,
    await centre.person('learner'),
    await centre.person('manager'),
  ])
    expect(await sees(draft, actor)).toEqual(nothing);
});

test('threat 10: what was submitted is seen by who assesses or quality-assures the unit; managers and administrators never', async () => {
  const draft = await aDraftWithPicture();
  const { centre, learner, assessor, iqa, administrator, revisionId } = draft;
  await centre.run((tx) => freezeRevision(tx, revisionId));
  for (const actor of [learner, assessor, iqa]) expect(await sees(draft, actor)).toEqual(all);
  const others = [
    administrator,
    await centre.person('assessor', 'iqa'),
    await centre.person('manager', 'learner'),
  ];
  for (const actor of others) expect(await sees(draft, actor)).toEqual(nothing);
});

test('the original of a picture is its owner’s; everybody else is given the derivative', async () => {
  const { centre, learner, assessor, revisionId, fileId } = await aDraftWithPicture();
  await centre.run((tx) => freezeRevision(tx, revisionId));
  const [own, theirs] = await centre.run(async (tx) => [
    await loadFileFor(tx, learner, fileId),
    await loadFileFor(tx, assessor, fileId),
  ]);
  expect(own.objectKey).not.toBeNull();
  expect(theirs).toMatchObject({ objectKey: null, derivativeKey: expect.any(String) });
});

test('threat 13: who loses the duty, or the role, sees nothing from then on', async () => {
  const draft = await aDraftWithPicture();
  const { centre, administrator, assessor, iqa, unitId, revisionId } = draft;
  await centre.run((tx) => freezeRevision(tx, revisionId));
  const next = await centre.person('assessor');
  await centre.run((tx) =>
    allocate(tx, administrator, { unitId, personId: next.personId, duty: 'assessor' }),
  );
  expect(await sees(draft, assessor)).toEqual(nothing);
  expect(await sees(draft, next)).toEqual(all);
  expect(await sees(draft, { ...iqa, roles: ['manager'] })).toEqual(nothing);
});

test('when the unit ends, its assessor sees the evidence no longer and its learner still does', async () => {
  const draft = await aDraftWithPicture();
  const { centre, administrator, assessor, learner, unitId, revisionId } = draft;
  await centre.run((tx) => freezeRevision(tx, revisionId));
  await centre.run((tx) => withdrawLearner(tx, administrator, { unitId, reason: 'Moved away' }));
  expect(await sees(draft, assessor)).toEqual(nothing);
  expect(await sees(draft, learner)).toEqual(all);
});

test('what was discarded is gone for its learner too', async () => {
  const draft = await aDraftWithPicture();
  await draft.centre.run((tx) => discardDraft(tx, draft.learner, draft.evidenceId));
  expect(await sees(draft, draft.learner)).toEqual(nothing);
});

test('threat 12: nothing of another centre is found, with its ids in hand', async () => {
  const [mine, theirs] = [await aDraftWithPicture(), await aDraftWithPicture()];
  const intruder = { ...theirs.learner, centreId: mine.centre.id, personId: mine.learner.personId };
  const atTheirs = { ...theirs, centre: mine.centre };
  expect(await sees(atTheirs, intruder)).toEqual(nothing);
  for (const id of ['', 'x', '%', newId()])
    expect(await sees({ ...mine, evidenceId: id, revisionId: id, fileId: id }, mine.learner)).toEqual(
      nothing,
    );
});

test('the list holds the learner’s own evidence, and one round trip each for what it shows', async () => {
  const { centre, learner, revisionId } = await aDraftWithPicture();
  const other = await centre.person('learner');
  await centre.run((tx) => startEvidence(tx, other, { method: 'questioning', title: 'Theirs' }));
  expect(await centre.run((tx) => evidenceOfLearner(tx, learner))).toMatchObject([
    { number: 1, state: 'draft', files: 1, criteria: 1, beingRevised: false, returned: false },
  ]);
  await centre.run((tx) => freezeRevision(tx, revisionId));
  expect(await centre.run((tx) => evidenceOfLearner(tx, learner))).toMatchObject([{ state: 'submitted' }]);
});

test('threat 18: with our own checks bypassed, another centre’s evidence is not there', async () => {
  const { evidenceId, centre } = await aDraftWithPicture();
  const other = await aDraft();
  const owner = await asOwner();
  const count = (tx: CentreTransaction) =>
    tx.query(sql('select id from evidence where id = $1', [evidenceId]));
  expect(await other.centre.run(count)).toEqual([]);
  expect(await owner.inCentre(centre.id, count)).toHaveLength(1);
  const references = await other.centre.run((tx) => crossReferencesOf(tx, evidenceId));
  expect(references).toEqual([]);
});
