import { join } from 'node:path';
import { newId } from '#database';
import { buildPortfolio, buildPortfolioTask, portfolioFileName } from '#portfolio';
import { localObjectStore } from '#storage';
import { aUnitSignedOffWithFiles, clear } from '../../support/a-cleared-unit.js';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import type { Browser } from '../../support/browser.js';
import { childFromSource } from '../../support/child-from-source.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { workThroughQueue } from '../../support/work-through-queue.js';
import type { Actor } from '#people';
import type { TestPerson } from '../../support/a-centre.js';
import { sql } from '../../support/sql.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const store = () => localObjectStore(web.configuration.varFolder);
const worker = ({ centre }: TestUnit) =>
  workThroughQueue(centre.id, {
    [buildPortfolio]: buildPortfolioTask(store(), {
      workFolder: join(web.configuration.varFolder, 'building'),
      program: childFromSource('libs/portfolio/src/build/render-entry.ts'),
    }),
  });

async function signedIn(person: Actor): Promise<Browser> {
  const browser = web.browser();
  await browser.signIn(person as TestPerson);
  return browser;
}

describe('The learner of a cleared unit', () => {
  it('has the portfolio built, watches, and downloads it from the page of the unit', async () => {
    const given = await aUnitSignedOffWithFiles(store(), []);
    await clear(given, given.signOffId);
    const browser = await signedIn(given.learner);
    const list = `/units/${given.unitId}/portfolios`;
    expect((await browser.open(`/units/${given.unitId}`)).text).toContain(`href="${list}"`);
    expect((await browser.open(list)).text).toContain('Build the portfolio');

    const waiting = await browser.submit(list);
    expect(waiting.path).toMatch(/^\/portfolios\//);
    expect(waiting.text).toContain('waiting to be built');
    expect(waiting.text).toContain('<noscript><meta http-equiv="refresh" content="4"></noscript>');
    expect(waiting.text).toContain('data-controller="build-progress"');
    expect((await browser.get(`${waiting.path}/file`)).status).toBe(404);

    await worker(given);
    const ready = await browser.open(waiting.path);
    expect(ready.text).toContain('The portfolio is ready.');
    expect(ready.text).not.toContain('http-equiv="refresh"');
    expect(ready.text).toContain(`href="${waiting.path}/file"`);
    expect((await browser.open(list)).text).toContain(`href="${waiting.path}/file"`);

    const file = await browser.fetch(`${waiting.path}/file`);
    const name = portfolioFileName({ id: waiting.path.split('/').pop()!, code: 'T1', draft: false });
    expect(name).toMatch(/^T1-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}\.pdf$/);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename=${name}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
});

describe('A unit that is not cleared', () => {
  it('gives its assessor a draft, and no final portfolio', async () => {
    const given = await aUnit();
    const browser = await signedIn(given.assessor);
    const list = `/units/${given.unitId}/portfolios`;
    expect((await browser.open(list)).text).toContain('Build a draft');
    const refused = await browser.post(list, { edition: 'final' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('only a draft can be built now');
    expect((await browser.post(list, { edition: 'other' })).status).toBe(422);

    const { path } = await browser.submit(list);
    await worker(given);
    expect((await browser.open(path)).text).toContain('Download the draft');
    const file = await browser.get(`${path}/file`);
    expect(file.headers.get('content-disposition')).toContain('-draft.pdf');
  });

  it('says why a portfolio was not built, and leads back', async () => {
    const given = await aUnit();
    const browser = await signedIn(given.learner);
    await browser.open(`/units/${given.unitId}/portfolios`);
    const { path } = await browser.submit(`/units/${given.unitId}/portfolios`);
    await given.centre.run((tx) =>
      tx.query(
        sql(`update portfolio set state = 'failed', failure = 'counts' where centre_id = $1`, [tx.centreId]),
      ),
    );
    const page = await browser.open(path);
    expect(page.text).toContain('The counts in its records do not agree');
    expect(page.text).toContain('Go back to try again');
  });

  it('says it in the list too, where the last that failed is tried again at one press', async () => {
    const given = await aUnit();
    const browser = await signedIn(given.learner);
    const list = `/units/${given.unitId}/portfolios`;
    await browser.open(list);
    const { path } = await browser.submit(list);
    await given.centre.run((tx) =>
      tx.query(
        sql(`update portfolio set state = 'failed', failure = 'too-large' where centre_id = $1`, [
          tx.centreId,
        ]),
      ),
    );
    const failed = await browser.open(list);
    expect(failed.text).toContain('It took too long to make.');
    expect(failed.text).toContain('Try again');
    const again = await browser.submit(list);
    expect(again.text).toContain('waiting to be built');
    expect(again.path).not.toBe(path);
    const listed = (await browser.open(list)).text;
    expect(listed).toContain('It took too long to make.');
    expect(listed).not.toContain('Try again<');
  });
});

describe('threat 49: somebody else', () => {
  it('finds neither the pages nor the file', async () => {
    const given = await aUnit();
    const owner = await signedIn(given.learner);
    const list = `/units/${given.unitId}/portfolios`;
    await owner.open(list);
    const { path } = await owner.submit(list);
    await worker(given);
    const stranger = await signedIn(await given.centre.person('learner', 'assessor', 'iqa', 'manager'));
    for (const address of [list, path, `${path}/file`, `/portfolios/${newId()}`, '/portfolios/x/file'])
      expect([address, (await stranger.get(address)).status]).toEqual([address, 404]);
    expect((await stranger.post(list, { edition: 'draft' })).status).toBe(404);
    const manager = await signedIn(given.administrator);
    for (const address of [list, path, `${path}/file`])
      expect([address, (await manager.get(address)).status]).toEqual([address, 403]);
  });
});
