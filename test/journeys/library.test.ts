import { randomUUID } from 'node:crypto';
import type { Database } from '#database';
import { loadStandards, readStandardFiles, retireStandard, type Standard } from '#standards';
import { aCentre } from '../support/a-centre.js';
import { aPublishedStandard } from '../support/a-published-standard.js';
import { asOwner } from '../support/connections.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
let owner: Database;
let five: readonly Standard[];
beforeAll(async () => {
  web = await startWeb();
  owner = await asOwner();
  five = (await readStandardFiles()).standards;
  await owner.inInstallation((tx) => loadStandards(tx, five));
});
afterAll(() => web.stop());

async function aReader(role: 'learner' | 'administrator' = 'learner') {
  const browser = web.browser();
  await browser.signIn(await (await aCentre()).person(role));
  return browser;
}

const read = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** One of the five under names of its own, with a word in P25 that is in nothing else: tests share the library. */
async function aStandardOfOnesOwn() {
  const word = `zq${randomUUID().replace(/[^a-f]/g, '')}`;
  const urn = `SFJ ${randomUUID().slice(0, 8)}`;
  const given = five.find(({ key }) => key === 'SFJBE2')!;
  const items = given.en.performance.items.map((item) =>
    item.number === '25' ? { ...item, text: `${item.text} ${word}` } : item,
  );
  const key = `own-${randomUUID()}`;
  const en = { ...given.en, performance: { ...given.en.performance, items } };
  await owner.inInstallation((tx) => loadStandards(tx, [{ ...given, key, urn, originalUrn: null, en }]));
  return { key, urn, word };
}

test('somebody looks for words, and reads the criterion where it stands', async () => {
  const browser = await aReader();
  const { key, word } = await aStandardOfOnesOwn();
  const { text } = await browser.open(`/standards?words=%22risk+assessments%22+mitigation+${word}`);
  expect(text).toMatch(new RegExp(`href="/standards/${key}/3#P25"[^>]*>P25</a>`));
  expect(text).toContain('<mark class="app-mark">mitigations</mark>');
  expect(text).toContain(`value="&quot;risk assessments&quot; mitigation ${word}"`);
  const page = read((await browser.open(`/standards/${key}/3`)).text);
  expect(page).toContain('P25 take necessary steps to implement risk assessment mitigations');
});

test('a key or URN is found however it is typed; what is not there gets advice', async () => {
  const browser = await aReader();
  const { key, urn } = await aStandardOfOnesOwn();
  for (const typed of [urn, urn.toLowerCase().replace(' ', '-'), urn.replace(' ', '')]) {
    const found = read((await browser.open(`/standards?words=${encodeURIComponent(typed)}`)).text);
    expect(found).toContain(`${key}, version 3, known by this key or URN`);
    const begun = (await browser.open(`/standards?name=${encodeURIComponent(typed.slice(0, -1))}`)).text;
    expect(begun).toContain(`href="/standards/${key}/3"`);
  }
  const nothing = read((await browser.open('/standards?words=zebra+crossing&name=sfj')).text);
  expect(nothing).toContain('Nothing found You can: take off what narrows the search use fewer words');
});

test.each([
  '?page=999999',
  '?page=-1',
  '?words[]=a',
  '?suite=%00',
  '?words=%00',
  `?words=${'a+'.repeat(3000)}`,
])('the library answers %s with a page', async (query) =>
  expect((await (await aReader()).get(`/standards${query.slice(0, 6000)}`)).status).toBe(200),
);

test('a standard’s page shows everything published, what is ours, and what has passed', async () => {
  const browser = await aReader('administrator');
  const text = read((await browser.open('/standards/SFJBMS05/1')).text);
  for (const part of [
    'The review date printed on this standard has passed',
    'P6 communicate your understanding of modern slavery and control mechanisms to potential victims: P6.1',
    'Key SFJBMS05 supplied by us',
    'URN Not printed',
    'Suites Addressing modern slavery',
    'Modern slavery encompasses a range of offences:',
    'supplied by us : Our own name for the standard.',
    'Version 1 Current',
    'Make a unit specification',
  ])
    expect(text).toContain(part);
});

test('a criterion leads to where it also stands', async () => {
  const { key } = await aStandardOfOnesOwn();
  const { text } = await (await aReader()).open(`/standards/${key}/3`);
  expect(text).toMatch(/Also stands in \d+ places in other standards[\s\S]*?href="\/standards\/[^"]+#P33"/);
});

test('every item, heading and text of the five stands on its page', async () => {
  const browser = await aReader();
  for (const { key, version, en } of five) {
    const page = read((await browser.open(`/standards/${key}/${version}`)).text)
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, '&')
      .replace(/&quot;/g, '"');
    for (const { items } of [en.performance, en.knowledge])
      for (const { number, text, group, subItems = [] } of items) {
        for (const item of [{ number, text }, ...subItems])
          expect(page).toContain(`${item.number} ${item.text}`);
        if (group) expect(page).toContain(group.title);
      }
    for (const line of [...(en.keywords ?? []), ...(en.occupations ?? []), en.developer ?? ''])
      expect(page).toContain(line);
  }
});

test('a retired version says so, offers no unit specification, and leads to the current one', async () => {
  const { key } = await aPublishedStandard('SFJBMS05');
  const standard = { ...five.find((one) => one.key === 'SFJBMS05')!, key };
  await owner.inInstallation(async (tx) => {
    await loadStandards(tx, [{ ...standard, version: '2' }]);
    await retireStandard(tx, { key, version: '1' });
  });
  const browser = await aReader('administrator');
  const retired = await browser.open(`/standards/${key}/1`);
  expect(read(retired.text)).toContain('This version is retired. No new learners are enrolled on it');
  expect(read(retired.text)).toContain('Version 2 is the current one');
  expect(retired.text).not.toContain('/specifications/new?standard=');
  const choices = (await browser.open('/specifications/new')).text;
  expect(choices).toContain(`${key}, version 2`);
  expect(choices).not.toContain(`${key}, version 1`);
});

test('a Welsh edition is read in Welsh, and marked as such', async () => {
  const { key } = await aPublishedStandard('prevention');
  const { en, ...rest } = five.find((one) => one.key === 'prevention')!;
  const cy = { ...en, title: 'Cyfrannu at atal cam-drin' };
  await owner.inInstallation((tx) => loadStandards(tx, [{ ...rest, key, version: '2', en, cy }]));
  const browser = await aReader();
  expect((await browser.open(`/standards/${key}/2`)).text).toContain('hreflang="cy">Darllenwch');
  const welsh = (await browser.open(`/standards/${key}/2?edition=cy`)).text;
  expect(welsh).toMatch(/<h1[^>]* lang="cy">Cyfrannu at atal cam-drin<\/h1>/);
});
