import { aCohort } from '../support/a-cohort.js';
import { hrefIn } from '../support/links.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

describe('a manager who looks for learners', () => {
  it('finds them by name on every page of them, and by unit, state and risk, whose filters an address may keep', async () => {
    const cohort = await aCohort({ learners: 66 });
    const browser = web.browser();
    await browser.signIn(cohort.manager);
    const here = `/cohorts/${cohort.cohortId}`;
    await browser.open(here);
    await browser.submit(`${here}/searches`, { text: ' ', state: 'not-started', atRisk: '' });
    expect(browser.page.path).toBe(`${here}?state=not-started`);
    expect(browser.page.text).toContain('<strong>66 learners</strong>');
    await browser.submit(`${here}/searches`, { text: 'a', state: 'not-started', atRisk: '' });
    const first = browser.page;
    expect(first.text).toContain('<strong>55 learners</strong>');
    const second = await browser.open(hrefIn(first.text, /page=2$/));
    expect(second.text).toContain('<strong>55 learners</strong>');
    expect(second.text).toContain('type="search" value="a"');
    expect(hrefIn(second.text, /[\da-f]\?named=[\w-]+&state=not-started$/)).toBe(first.path);
  });

  it('threat 65: keeps the names they look for out of the addresses of their browser', async () => {
    const cohort = await aCohort({ learners: 3 });
    const { name } = cohort.learners[0]!;
    const browser = web.browser();
    await browser.signIn(cohort.manager);
    const here = `/cohorts/${cohort.cohortId}`;
    const [first, second] = name.split(' ') as [string, string];
    for (const [page, search, field] of [
      [here, `${here}/searches`, 'text'],
      [`${here}/learners`, `${here}/learners/searches`, 'search'],
    ] as const) {
      await browser.open(page);
      const form = browser.page.text.match(/<form[^>]*role="search"[^>]*>/)![0];
      expect([form.includes('method="post"'), form.includes(`action="${search}"`)]).toEqual([true, true]);
      await browser.submit(search, { [field]: name });
      expect(browser.page.text).toContain(`value="${name}"`);
      const addresses = [browser.page.path, ...browser.page.text.matchAll(/(?:href|action)="([^"]*)"/g)].map(
        String,
      );
      for (const address of addresses) {
        expect(address).not.toContain(first);
        expect(address).not.toContain(second);
      }
    }
  });

  it('finds nobody by a name that an address was given, whoever wrote it there', async () => {
    const cohort = await aCohort({ learners: 3 });
    const [own, colleague] = [web.browser(), web.browser()];
    await own.signIn(cohort.manager);
    await own.open(`/cohorts/${cohort.cohortId}`);
    await own.submit(`/cohorts/${cohort.cohortId}/searches`, { text: cohort.learners[0]!.name });
    const theirs = own.page.path;
    await colleague.signIn(cohort.administrator);
    for (const address of [theirs, `/cohorts/${cohort.cohortId}?text=nobody`, `${theirs}x`]) {
      await colleague.open(address);
      expect([address, colleague.page.text.includes('3 learners')]).toEqual([address, true]);
      expect(colleague.page.text).toContain('type="search" value=""');
    }
  });
});
