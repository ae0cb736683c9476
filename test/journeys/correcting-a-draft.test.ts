import { paths } from '../../apps/web/src/http/paths.js';
import { aDraft, aLibrarian, aPrintedStandard, aUrn } from '../support/a-librarian.js';
import { aCentre } from '../support/a-centre.js';
import type { Browser } from '../support/browser.js';
import { startWeb, type TestWeb } from '../support/web.js';
import { startWorker, type TestWorker } from '../support/a-worker.js';

let web: TestWeb;
let worker: TestWorker;
beforeAll(async () => {
  web = await startWeb();
  worker = await startWorker(web);
});
afterAll(async () => {
  await worker.stop();
  await web.stop();
});

const read = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** The items as the page of the draft has them. */
const items = ({ page }: Browser): string[] =>
  [
    ...page.text.matchAll(
      /<li class="app-checklist__item[^>]*id="item-[^>]*>(.*?)<a class="govuk-link app-outline/gs,
    ),
  ].map(([, html]) => read(html!).trim());

async function aDraftInHand() {
  const desk = await aLibrarian(web);
  const path = await aDraft(web, worker, desk, aPrintedStandard(aUrn()));
  return { ...desk, path, draftId: path.split('/').at(-1)! };
}

test('a draft is corrected item by item, and its text follows', async () => {
  const { browser, path, draftId } = await aDraftInHand();
  const p1 = paths.standardDraftItem.to({ draftId, kind: 'performance', position: '1' });
  expect(browser.page.text).toContain(`href="${p1}"`);
  const page = await browser.open(p1);
  expect(read(page.text)).toMatch(/In the document .*P1 count the tools before work begins and after it has/);
  const empty = await browser.submit(p1, { number: '1', text: ' ' });
  expect([empty.status, read(empty.text)]).toEqual([422, expect.stringContaining('Enter the text')]);
  await browser.submit(p1, { number: '1', text: 'count "each" tool\r\ntwice', group: 'Before work' });
  expect(items(browser)[0]).toBe(
    'P1 count &quot;each&quot; tool twice not found word for word in the document',
  );
  expect(read(browser.page.text)).toContain('Before work P1');

  const addition = paths.standardDraftAddition.to({ draftId, kind: 'performance', after: '1' });
  await browser.open(addition);
  expect(read(browser.page.text)).toContain('Add an item after P1');
  await browser.submit(addition, { text: 'put each tool back' });
  expect(items(browser).map((item) => item.slice(0, 22))).toEqual([
    ...['P1 count &quot;each&qu', 'P2 put each tool back ', 'P3 put each tool back '],
    ...['K1 why tools are count', 'K2 whom to tell when o'],
  ]);

  const at = { draftId, kind: 'performance', position: '2' };
  await browser.open(paths.standardDraftItem.to(at));
  await browser.submit(paths.standardDraftItemMoves.to(at), { to: 'in' });
  expect(items(browser)[1]).toMatch(/^P1\.1 put each tool back/);
  const below = { draftId, kind: 'performance', position: '1.1' };
  await browser.open(paths.standardDraftItem.to(below));
  await browser.submit(paths.standardDraftItemRemoval.to(below));
  expect(items(browser)).toHaveLength(4);
  expect(items(browser)[1]).toBe('P2 put each tool back in its place');
  expect(read(browser.page.text)).toContain('The draft is a standard as it should be');
  expect((await browser.open(`${path}/publication`)).status).toBe(200);
});

test('title, fields and running texts are typed as they are printed', async () => {
  const { browser, draftId } = await aDraftInHand();
  const fields = paths.standardDraftFields.to({ draftId });
  const page = (await browser.open(fields)).text;
  expect(page).toContain('value="Imaginary Workshops"');
  expect(page).toContain('>\ntools\nsafety</textarea>');
  const typed = Object.fromEntries(
    [
      ...page.matchAll(
        /<(?:input|textarea)[^>]* name="((?:en-)?[a-zA-Z]+)"[^>]*?(?:value="([^"]*)"[^>]*>|>\n?([^<]*)<)/g,
      ),
    ]
      .filter(([, name]) => name !== 'revision')
      .map(([, name, value, text]) => [name!, value ?? text ?? '']),
  );
  await browser.submit(fields, {
    ...typed,
    ...{
      'en-title': 'Keep tools',
      'en-overview': 'About tools:\r\n\r\n- saws\r\n- files',
      dateApproved: 'in spring',
    },
  });
  const draft = read(browser.page.text);
  expect(draft).toContain('Title Keep tools');
  expect(draft).toContain('To be corrected before it can be published Date approved :');
  expect(browser.page.text).toContain('- list:\n        - &quot;saws&quot;\n        - &quot;files&quot;');
  await browser.open(fields);
  await browser.submit(fields, { ...typed, 'en-title': 'Keep tools', dateApproved: 'June 2026' });
  expect(read(browser.page.text)).toContain('The draft is a standard as it should be');
});

test('a wrong number leads to its item, and a text that is no draft can only be corrected as text', async () => {
  const { browser, draftId, path } = await aDraftInHand();
  const at = { draftId, kind: 'knowledge', position: '2' };
  await browser.open(paths.standardDraftItem.to(at));
  await browser.submit(paths.standardDraftItem.to(at), { number: '7', text: 'whom to tell' });
  expect(read(browser.page.text)).toContain('To be corrected before it can be published K7 :');
  expect(browser.page.text).toContain(`href="${paths.standardDraftItem.to(at)}"`);
  await browser.submit(`${path}/text`, { yaml: 'key: [' });
  expect(items(browser)).toEqual([]);
  const refused = await browser.get(paths.standardDraftItem.to(at));
  expect(refused.status).toBe(409);
});

test('what is typed is not lost when somebody else saved meanwhile, and nobody but a librarian corrects', async () => {
  const { browser, draftId } = await aDraftInHand();
  const item = paths.standardDraftItem.to({ draftId, kind: 'performance', position: '2' });
  const other = (await aLibrarian(web)).browser;
  await browser.open(item);
  await other.open(item);
  await other.submit(item, { number: '2', text: 'hang each tool up' });
  const late = await browser.submit(item, { number: '2', text: 'lay each tool down' });
  expect([late.status, read(late.text)]).toEqual([
    409,
    expect.stringContaining('Somebody else saved this draft'),
  ]);
  expect(late.text).toContain('lay each tool down</textarea>');
  await browser.submit(item, { number: '2', text: 'lay each tool down' });
  expect(items(browser)[1]).toMatch(/^P2 lay each tool down/);

  for (const wrong of ['0', '9', '1.1', 'x']) {
    const address = paths.standardDraftItem.to({ draftId, kind: 'performance', position: wrong });
    expect([wrong, (await browser.get(address)).status]).toEqual([wrong, 404]);
  }
  const reader = web.browser();
  await reader.signIn(await (await aCentre()).person('administrator'));
  expect((await reader.get(item)).status).toBe(403);
  expect((await reader.post(item, { revision: '1', number: '1', text: 'x' })).status).toBe(403);
});
