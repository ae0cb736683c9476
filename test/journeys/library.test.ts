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

test('somebody looks for words, and reads the criterion where it stands', async () => {
  const browser = await aReader();
  const { text } = await browser.open('/standards?words=%22risk+assessments%22+mitigation+wellbeing');
  expect(text).not.toContain('Nothing found');
  expect(text).toMatch(/href="\/standards\/SFJBE2\/3#P25"[^>]*>P25<\/a>/);
  expect(text).toContain('<mark class="app-mark">mitigations</mark>');
  expect(text).toContain('value="&quot;risk assessments&quot; mitigation wellbeing"');
  const page = read((await browser.open('/standards/SFJBE2/3')).text);
  expect(page).toContain('P25 take necessary steps to implement risk assessment mitigations');
});

test('a key or URN is found however it is typed; what is not there gets advice', async () => {
  const browser = await aReader();
  const found = (await browser.open('/standards?words=sfj+be2')).text;
  expect(read(found)).toContain('SFJBE2, version 3, known by this key or URN');
  expect((await browser.open('/standards?name=sfj-bms')).text).toContain('href="/standards/SFJBMS05/1"');
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
    'Also stands in 2 places in other standards P33 of SFJBE2',
    'Make a unit specification',
  ])
    expect(text).toContain(part);
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
