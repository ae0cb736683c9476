import { randomUUID } from 'node:crypto';
import { loadStandards, readStandardFiles, type Standard } from '#standards';
import { aCentre } from '../support/a-centre.js';
import { asOwner } from '../support/connections.js';
import { mutateStandard } from '../support/mutated-standards/mutate-standard.js';
import { apiClientFor } from '../support/api-client.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const read = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** Two versions of a standard with a key of its own, the second one changed by hand. */
async function twoVersions(change: (first: Standard) => Standard) {
  const { standards } = await readStandardFiles();
  const key = `compared-${randomUUID()}`;
  const first = { ...standards.find((one) => one.key === 'SFJBMS05')!, key, version: '1' };
  const second = { ...change(first), key, version: '2' };
  const owner = await asOwner();
  // One after the other, as they are published: the second one is the newer.
  await owner.inInstallation((tx) => loadStandards(tx, [first]));
  await owner.inInstallation((tx) => loadStandards(tx, [second]));
  return key;
}

const withSecondItem = (text: string) => (first: Standard) => {
  const [one, two, ...rest] = first.en.performance.items;
  const items = [...rest.slice(0, -1), one!, { ...two!, text }].map((item, index) => ({
    ...item,
    number: String(index + 1),
    subItems: item.subItems?.map((sub, at) => ({ ...sub, number: `${index + 1}.${at + 1}` })),
  }));
  return {
    ...first,
    en: {
      ...first.en,
      title: 'Plan the support of victims',
      performance: { ...first.en.performance, items },
    },
  };
};

async function aReader() {
  const browser = web.browser();
  const learner = await (await aCentre()).person('learner');
  await browser.signIn(learner);
  return browser;
}

test('from a standard’s page a learner compares it with its earlier version, word by word', async () => {
  const key = await twoVersions(withSecondItem('review completed reports on potential victims’ needs'));
  const browser = await aReader();
  const standard = (await browser.open(`/standards/${key}/2`)).text;
  const href = `/standards/${key}/1/comparisons/${key}/2`;
  expect(standard).toContain(`href="${href}">Compare with version 1</a>`);
  const { text: html } = await browser.open(href);
  const page = read(html);
  expect(page).toContain('What changed from version 1 to version 2');
  expect(page).toContain('47 criteria before, 46 after.');
  expect(page).toMatch(/Reworded 1 .*Withdrawn 1 .*Moved 1 .*The same 44/);
  expect(page).toMatch(/P2, now P19 \d\d % alike in another place review completed reports/);
  expect(html).toMatch(/<del class="app-words__removed">.*?and assessments of/);
  expect(html).toMatch(/<ins class="app-words__added">.*?on/);
  expect(page).toContain('P1, now P18 in another place gather all available information');
  expect(page).toContain('Title Plan [put in: the ] support [left out: for potential victims');
});

test('any two standards are compared; what is uncertain says why', async () => {
  await (
    await asOwner()
  ).inInstallation(async (tx) => loadStandards(tx, (await readStandardFiles()).standards));
  const browser = await aReader();
  const choice = (await browser.open('/standards/SFJBE2/3/comparisons')).text;
  expect(choice).toContain('<option value="stalking-initial-response/1">');
  const chosen = await browser.open('/standards/SFJBE2/3/comparisons?with=stalking-initial-response%2F1');
  const page = read(chosen.text);
  expect(page).toContain('Two standards compared');
  expect(page).toContain('P28, now P4 67 % alike');
  expect(page).toMatch(/\d+ of these are uncertain\. Each says why/);
  expect(page).toContain('Uncertain How alike the texts are lies close to what counts as reworded.');
});

test.each(['with=nothing%2F1', 'with[]=a', 'with=%00'])(
  'a choice such as %s shows the choice again',
  async (query) => {
    const { standards } = await readStandardFiles();
    await (await asOwner()).inInstallation((tx) => loadStandards(tx, standards));
    const browser = await aReader();
    const answer = await browser.get(`/standards/SFJBE2/3/comparisons?${query}`);
    expect(answer.status).toBe(200);
  },
);

test('what is not in the library is not found, on either side', async () => {
  const key = await twoVersions((first) => first);
  const browser = await aReader();
  expect((await browser.get(`/standards/${key}/1/comparisons/${key}/3`)).status).toBe(404);
  expect((await browser.get(`/standards/${key}/9/comparisons/${key}/2`)).status).toBe(404);
  expect((await browser.get(`/standards/${key}/9/comparisons`)).status).toBe(404);
});

test('a program reads every criterion of a much changed version in one change, with its id', async () => {
  const key = await twoVersions((first) => mutateStandard(first, 'for programs 3', []).after);
  const centre = await aCentre();
  const program = await apiClientFor(web, centre, await centre.person('learner'));
  const { status, body } = await program.get(`/api/v1/standards/${key}/1/comparisons/${key}/2`);
  expect(status).toBe(200);
  for (const [side, version] of [
    ['before', 1],
    ['after', 2],
  ] as const) {
    const own = (await program.get(`/api/v1/standards/${key}/${version}`)).body.criteria as { id: string }[];
    const compared = (body.changes as Record<typeof side, { id: string }[]>[]).flatMap(
      (change) => change[side],
    );
    expect(compared.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
  }
  expect((await program.get(`/api/v1/standards/${key}/1/comparisons/${key}/3`)).status).toBe(404);
});
