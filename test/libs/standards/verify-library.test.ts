import { randomUUID } from 'node:crypto';
import { loadStandards, readStandardFiles, verifyLibrary } from '#standards';
import { asOwner } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

test('threat 43: a version altered directly in the database is named', async () => {
  const urn = `broken-${randomUUID()}`;
  const owner = await asOwner();
  const { standards } = await readStandardFiles();
  await owner.inInstallation((tx) => loadStandards(tx, [{ ...standards[0]!, key: urn, version: '1' }]));
  const broken = () =>
    owner
      .inInstallation(async (tx) => (await verifyLibrary(tx)).broken.filter(({ key }) => key === urn))
      .then((found) => found.map(({ what }) => what));
  const pastAttest = (text: string) =>
    owner.inInstallation(async (tx) => {
      await tx.query(sql('alter table standard_version disable trigger keep_published'));
      await tx.query(sql('alter table criterion disable trigger keep_published'));
      await tx.query(sql(text, [urn]));
      await tx.query(sql('alter table standard_version enable trigger keep_published'));
      await tx.query(sql('alter table criterion enable trigger keep_published'));
    });
  expect(await broken()).toEqual([]);
  const own = '(select id from standard_version where standard_key = $1)';
  await pastAttest(
    `update criterion set text = text || '!' where position = 1 and standard_version_id = ${own}`,
  );
  expect(await broken()).toEqual(['criteria']);
  await pastAttest(
    `update standard_version set content = jsonb_set(content, '{urn}', '"X"') where standard_key = $1`,
  );
  expect(await broken()).toEqual(['content']);
});
