import type { Database } from '#database';
import { publishDraft, readSource } from '#standard-drafts';
import { loadStandards, readStandardFiles, retireVersion } from '#standards';
import { revokeLibrarian } from '#people';
import { paths } from '../../apps/web/src/http/paths.js';
import { aDraft, aLibrarian, aPrintedStandard, aUrn, sendDocument } from '../support/a-librarian.js';
import { aCentre } from '../support/a-centre.js';
import type { Browser } from '../support/browser.js';
import { asOwner } from '../support/connections.js';
import { startWorker, type TestWorker } from '../support/a-worker.js';
import { startWeb, type TestWeb } from '../support/web.js';
import { sql } from '../support/sql.js';

let web: TestWeb;
let worker: TestWorker;
let owner: Database;
beforeAll(async () => {
  web = await startWeb();
  worker = await startWorker(web);
  owner = await asOwner();
});
afterAll(async () => {
  await worker.stop();
  await web.stop();
});

const drafts = paths.standardDrafts.to();
const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');

const yamlOf = ({ page }: Browser): string =>
  /<textarea[^>]*name="yaml"[^>]*>\n([\s\S]*?)<\/textarea>/
    .exec(page.text)![1]!
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/&amp;/g, '&');

test('a printed document becomes a checked draft, and a published standard that every centre finds', async () => {
  const desk = await aLibrarian(web);
  const { browser } = desk;
  const urn = aUrn();
  const path = await aDraft(web, worker, desk, aPrintedStandard(urn));
  const draft = read(browser.page.text);
  expect(draft).toContain(`The draft is a standard as it should be: ${urn} version 1.`);
  expect(draft).toContain('P1 count the tools before work begins and after it has ended');
  expect(draft).not.toContain('not found word for word');
  expect(browser.page.text).toMatch(/id="line-7"[^>]*>.*href="#item-P1"/s);
  await browser.open(`${path}/publication`);
  expect(read(browser.page.text)).toContain(`Publish ${urn} version 1`);
  const waits = await browser.submit(`${path}/publication`);
  expect(waits.text).toMatch(/is being published|in the library|version 1, from/);
  await worker.done(publishDraft);
  expect((await browser.open(path)).text).toContain(`href="/standards/${urn}/1"`);
  const reader = web.browser();
  await reader.signIn(await (await aCentre()).person('learner'));
  expect(read((await reader.open(`/standards?words=${urn}`)).text)).toContain(`${urn}, version 1`);
  const published = await owner.inInstallation((tx) =>
    tx.query(
      sql<{ account: string }>(
        `select account_id as account from installation_event
       where facts @> jsonb_build_object('versions', jsonb_build_array(jsonb_build_object('key', $1::text)))`,
        [urn],
      ),
    ),
  );
  expect(published).toEqual([{ account: desk.person.accountId }]);
});

test('what is wrong in a draft is said by line, kept as typed, and not published', async () => {
  const desk = await aLibrarian(web);
  const { browser } = desk;
  const path = await aDraft(web, worker, desk, aPrintedStandard(aUrn()));
  const wrong = yamlOf(browser).replace('number: "2"', 'number: "1"').replace('version: "1"', 'version: 1');
  await browser.submit(`${path}/text`, { yaml: wrong });
  const page = read(browser.page.text);
  expect(page).toContain('Saved.');
  expect(page).toMatch(/Line 4, column 10 : This stands without quotes: 1\./);
  expect(yamlOf(browser)).toContain('version: 1\n');
  expect(browser.page.text).not.toContain('/publication');
  expect((await browser.get(`${path}/publication`)).location).toBe(path);
  expect((await browser.post(`${path}/publication`, { revision: '2' })).status).toBe(409);
});

test('two librarians do not overwrite each other unseen', async () => {
  const [one, other] = [await aLibrarian(web), await aLibrarian(web)];
  const path = await aDraft(web, worker, one, aPrintedStandard(aUrn()));
  await other.browser.open(path);
  const text = yamlOf(one.browser);
  await one.browser.submit(`${path}/text`, { yaml: text.replace('in its place', 'in its own place') });
  const late = await other.browser.submit(`${path}/text`, { yaml: text.replace('each tool', 'every tool') });
  expect(late.status).toBe(409);
  expect(read(late.text)).toContain('Somebody else saved this draft while you were here.');
  expect(yamlOf(other.browser)).toContain('put every tool back in its place');
  const anyway = await other.browser.submit(`${path}/text`, { yaml: yamlOf(other.browser) });
  expect(read(anyway.text)).toContain('put every tool back in its place');
});

test('a version that is published with another content is named criterion by criterion', async () => {
  const { standards } = await readStandardFiles();
  const urn = aUrn();
  await owner.inInstallation((tx) => loadStandards(tx, [{ ...standards[0]!, key: urn, version: '1' }]));
  const desk = await aLibrarian(web);
  const path = await aDraft(web, worker, desk, aPrintedStandard(urn));
  const page = read((await desk.browser.open(`${path}/publication`)).text);
  expect(page).toContain(`${urn} version 1 is published with another content`);
  expect(page).toContain('P1 (en) reads "count the tools before work begins and after it has ended"');
  expect(desk.browser.page.text).not.toContain(`action="${path}/publication"`);
  expect((await desk.browser.post(`${path}/publication`, { revision: '1' })).status).toBe(409);
});

test('a file that is not a standard, or cannot be read, is reported as such and can be discarded', async () => {
  const desk = await aLibrarian(web);
  const path = await aDraft(web, worker, desk, 'Dear all,\nthe meeting is on Monday.\n', 'letter.txt');
  expect(read(desk.browser.page.text)).toContain(
    'There are neither performance criteria nor knowledge items',
  );
  await desk.browser.open(`${path}/discard`);
  await desk.browser.submit(`${path}/discard`);
  expect(read(desk.browser.page.text)).toContain('The draft is thrown away.');
  expect((await desk.browser.get(path)).status).toBe(404);
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const answer = await sendDocument(web, desk, 'scan.pdf', picture);
  await worker.done(readSource);
  expect(read((await desk.browser.open(answer.headers.get('location')!)).text)).toContain(
    'another kind (png)',
  );
});

test('threat 24: a document of more than 20 MB, and an empty one, leave nothing', async () => {
  const desk = await aLibrarian(web);
  const large = await sendDocument(web, desk, 'large.pdf', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
  expect([large.status, read(await large.text())]).toEqual([
    409,
    expect.stringContaining('larger than 20 MB'),
  ]);
  const empty = await sendDocument(web, desk, 'empty.pdf', Buffer.alloc(0));
  expect([empty.status, read(await empty.text())]).toEqual([409, expect.stringContaining('is empty')]);
  const mine = await owner.inInstallation((tx) =>
    tx.query(sql('select id from standard_draft where created_by = $1', [desk.person.accountId])),
  );
  expect(mine).toEqual([]);
});

test('threat 10: drafts are for librarians, from their next request to their last', async () => {
  const desk = await aLibrarian(web);
  const path = await aDraft(web, worker, desk, aPrintedStandard(aUrn()));
  const others = web.browser();
  await others.signIn(await desk.centre.person('administrator', 'manager', 'assessor', 'iqa', 'learner'));
  for (const address of [drafts, path, `${path}/publication`, `${path}/discard`])
    expect((await others.get(address)).status).toBe(403);
  await others.open('/standards');
  expect(others.page.text).not.toContain(drafts);
  for (const address of [`${path}/text`, `${path}/publication`, `${path}/discard`])
    expect((await others.post(address, { yaml: 'x', revision: '1' })).status).toBe(403);
  await owner.inInstallation((tx) => revokeLibrarian(tx, desk.person.address));
  expect((await desk.browser.get(path)).status).toBe(403);
});

test('a published version is drafted anew under another number, and the old one retired', async () => {
  const desk = await aLibrarian(web);
  const { browser } = desk;
  const urn = aUrn();
  const { standards } = await readStandardFiles();
  await owner.inInstallation((tx) => loadStandards(tx, [{ ...standards[0]!, key: urn, version: '1' }]));
  await browser.open(`/standards/${urn}/1`);
  await browser.submit(`/standards/${urn}/1/drafts`);
  const path = browser.page.path;
  expect(read(browser.page.text)).toContain('Give it a version number of its own.');
  expect(read(browser.page.text)).not.toContain('not found word for word');
  expect(read((await browser.open(`${path}/publication`)).text)).toContain('with exactly this content');
  await browser.open(path);
  await browser.submit(`${path}/text`, { yaml: yamlOf(browser).replace('version: "1"', 'version: "2"') });
  await browser.open(`${path}/publication`);
  await browser.submit(`${path}/publication`);
  await worker.done(publishDraft);
  await browser.open(`/standards/${urn}/1/retirement`);
  await browser.submit(`/standards/${urn}/1/retirement`);
  await worker.done(retireVersion);
  const old = read((await browser.open(`/standards/${urn}/1`)).text);
  expect(old).toContain('This version is retired.');
  expect(old).toContain('Version 2 is the current one');
  expect((await browser.post(`/standards/${urn}/1/retirement`)).status).toBe(409);
});
