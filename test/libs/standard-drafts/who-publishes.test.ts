import type { InstallationTransaction } from '#database';
import { grantLibrarian, revokeLibrarian } from '#people';
import {
  draftFromVersion,
  draftText,
  loadDraft,
  publishDraft,
  publishDraftTask,
  requestPublication,
  saveDraft,
} from '#standard-drafts';
import {
  loadStandards,
  readStandardFiles,
  requestRetirement,
  retireVersion,
  retireVersionTask,
  versionsOfStandard,
} from '#standards';
import { aCentre } from '../../support/a-centre.js';
import { aUrn } from '../../support/a-librarian.js';
import { asOwner } from '../../support/connections.js';
import { whileHeldOpen } from '../../support/while-held-open.js';
import { workThroughQueue } from '../../support/work-through-queue.js';
import { sql } from '../../support/sql.js';

/** A librarian with version 1 of a standard in the library, and their right to be taken away. */
async function aLibrarianWithAStandard() {
  const centre = await aCentre();
  const librarian = await centre.person('assessor');
  const owner = await asOwner();
  const key = aUrn();
  const { standards } = await readStandardFiles();
  await owner.inInstallation(async (tx) => {
    await grantLibrarian(tx, librarian.address);
    await loadStandards(tx, [{ ...standards[0]!, key, version: '1' }]);
  });
  const work = () =>
    workThroughQueue(centre.id, {
      [publishDraft]: publishDraftTask(owner),
      [retireVersion]: retireVersionTask(owner),
    });
  return {
    ...{ centre, librarian, key, work },
    revoke: (tx: InstallationTransaction) => revokeLibrarian(tx, librarian.address),
    asOwner: <Result>(act: (tx: InstallationTransaction) => Promise<Result>) => owner.inInstallation(act),
    versions: () => centre.run((tx) => versionsOfStandard(tx, key)),
  };
}

type Given = Awaited<ReturnType<typeof aLibrarianWithAStandard>>;

const askForVersion2 = ({ centre, librarian, key }: Given): Promise<string> =>
  centre.run(async (tx) => {
    const id = await draftFromVersion(tx, librarian, { key, version: '1' });
    const draft = await loadDraft(tx, librarian, id);
    const next = draftText(draft).replace(/^version: .*$/m, 'version: "2"');
    await saveDraft(tx, librarian, id, { yaml: next, revision: draft.revision });
    await requestPublication(tx, librarian, id, draft.revision + 1);
    return id;
  });

const refusalOf = ({ asOwner: run }: Given, id: string) =>
  run((tx) => tx.queryOne(sql('select state, refusal from standard_draft where id = $1', [id])));

const refused = { state: 'open', refusal: { because: 'not-published', code: 'not-a-librarian' } };

test('what a librarian asked for is published', async () => {
  const given = await aLibrarianWithAStandard();
  const id = await askForVersion2(given);
  await given.work();
  expect(await refusalOf(given, id)).toEqual({ state: 'published', refusal: null });
  expect(await given.versions()).toHaveLength(2);
});

test('threat 8: nothing is published for somebody who may no longer publish when their turn comes', async () => {
  const given = await aLibrarianWithAStandard();
  const id = await askForVersion2(given);
  await given.asOwner(given.revoke);
  await given.work();
  expect(await refusalOf(given, id)).toEqual(refused);
  expect(await given.versions()).toHaveLength(1);
});

test('threat 8: nor when the right is taken away while the worker publishes', async () => {
  const given = await aLibrarianWithAStandard();
  const id = await askForVersion2(given);
  await whileHeldOpen(given.asOwner, given.revoke, given.work);
  expect(await refusalOf(given, id)).toEqual(refused);
  expect(await given.versions()).toHaveLength(1);
});

test.each(['before its turn', 'while the worker retires'])(
  'threat 8: nor is a version retired when the right was taken away %s',
  async (when) => {
    const given = await aLibrarianWithAStandard();
    const { centre, librarian, key } = given;
    await centre.run((tx) => requestRetirement(tx, librarian, { key, version: '1' }));
    if (when === 'before its turn') {
      await given.asOwner(given.revoke);
      await given.work();
    } else await whileHeldOpen(given.asOwner, given.revoke, given.work);
    expect(await given.versions()).toMatchObject([{ retiredAt: null }]);
  },
);
