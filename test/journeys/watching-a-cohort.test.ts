import { aCentre } from '../support/a-centre.js';
import { aCohort } from '../support/a-cohort.js';
import { aStandard } from '../support/a-standard.js';
import { asOwner } from '../support/connections.js';
import { hrefIn } from '../support/links.js';
import { aUnit } from '../support/a-unit.js';
import { startWeb, type TestWeb } from '../support/web.js';
import { sql } from '../support/sql.js';
import { recordCriterionStates } from '../support/record-criterion-states.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const idIn = (address: string) => /[0-9a-f-]{36}/.exec(address)![0];

describe('setting a cohort up', () => {
  it('goes from a standard to learners with an assessor, page by page', async () => {
    const centre = await aCentre();
    const standard = await aStandard();
    const administrator = await centre.person('administrator');
    const manager = await centre.person('manager');
    const learner = await centre.person('learner');
    const assessor = await centre.person('assessor');
    const browser = web.browser();
    await browser.signIn(administrator);

    await browser.open(`/standards/${standard.key}/1`);
    for (const words of ['How to say:', 'what K2 asks for, 100% of it'])
      expect(browser.page.text).toContain(words);
    await browser.open(`/specifications/new?standard=${standard.versionId}`);
    const made = await browser.submit('/specifications', {
      standardVersionId: standard.versionId,
      code: 'SFJ 1',
      methods: ['questioning', 'work-product'],
      currencyMonths: '12',
    });
    expect(made.text).toContain('The unit specification SFJ 1 is made.');
    expect(made.text).toContain('12 months');
    expect(made.text).toContain('SFJ 1: Look after a test');
    const unitSpecificationId = idIn(browser.page.path);

    await browser.open('/cohorts/new');
    const started = await browser.submit('/cohorts', {
      name: 'Spring intake',
      'startsOn-day': '1',
      'startsOn-month': '4',
      'startsOn-year': '2026',
      managerId: manager.personId,
    });
    expect(started.text).toContain('The cohort Spring intake is started');
    const cohort = `/cohorts/${idIn(browser.page.path)}`;
    await browser.submit(`${cohort}/units`, {
      unitSpecificationId,
      'targetDate-day': '30',
      'targetDate-month': '6',
      'targetDate-year': '2027',
    });
    expect(browser.page.text).toContain('30 June 2027');

    await browser.open(`${cohort}/learners`);
    expect(browser.page.text).toContain(learner.name);
    const enrolled = await browser.submit(`${cohort}/learners`, {
      learnerIds: [learner.personId],
      jurisdiction: 'scotland',
      language: 'en',
    });
    expect(enrolled.text).toContain('1 learner was enrolled.');
    expect(enrolled.text).toContain(learner.name);

    await browser.open(`${cohort}/allocations?without=assessor`);
    const unitId = /name="unitIds"[^>]*value="([^"]+)"/.exec(browser.page.text)![1]!;
    const given = await browser.submit(`${cohort}/allocations`, {
      unitIds: [unitId],
      duty: 'assessor',
      personId: assessor.personId,
    });
    expect(given.text).toContain('1 unit changed hands.');
    await browser.open(`${cohort}/allocations?without=assessor`);
    expect(browser.page.text).toContain('No unit fits');

    await browser.open(`${cohort}/allocations`);
    const refused = await browser.submit(`${cohort}/allocations`, {
      unitIds: [unitId],
      duty: 'iqa',
      personId: assessor.personId,
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('This person does not hold that role.');
    expect(refused.text).toContain('This person has the other duty on this unit.');
  });

  it('keeps what was typed when something is wrong', async () => {
    const { manager, cohortId } = await aCohort();
    const browser = web.browser();
    await browser.signIn(manager);
    await browser.open('/cohorts/new');
    const again = await browser.submit('/cohorts', {
      name: 'Autumn intake',
      'startsOn-day': '31',
      'startsOn-month': '2',
      'startsOn-year': '2026',
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Autumn intake');
    expect(again.text).toContain('Enter a day that exists');
    await browser.open(`/cohorts/${cohortId}/learners`);
    expect(browser.page.status).toBe(200);
  });
});

describe('a manager', () => {
  it('sees progress, drills down and comes back to the same place', async () => {
    const cohort = await aCohort({ learners: 3 });
    const [criterionId] = cohort.standard.criterionIds;
    await cohort.centre.run((tx) =>
      recordCriterionStates(tx, cohort.unitId(0, 0), [{ criterionId: criterionId!, state: 'met' }]),
    );
    const browser = web.browser();
    await browser.signIn(cohort.manager);
    await browser.open('/cohorts');
    expect(browser.page.text).toContain('Spring intake');
    const name = cohort.learners[0]!.name;
    await browser.open(`/cohorts/${cohort.cohortId}`);
    await browser.submit(`/cohorts/${cohort.cohortId}/searches`, { text: name, atRisk: '' });
    const address = browser.page.path;
    expect(address).toMatch(new RegExp(`^/cohorts/${cohort.cohortId}\\?named=[\\w-]+$`));
    expect(browser.page.text).toContain('1 learner');
    expect(browser.page.text).toContain(`value="${name}"`);
    expect(browser.page.text).toMatch(
      /1 <span class="app-heat__of">of 5<\/span><span class="govuk-visually-hidden"> met, Not started/,
    );
    const link = /href="([^"]*\/learners\/[^"]+)"/.exec(browser.page.text)![1]!.replaceAll('&#x3D;', '=');
    await browser.open(link);
    expect(browser.page.text).toContain(name);
    expect(browser.page.text).toContain('1 of 5 criteria met');
    expect(browser.page.text).toMatch(/href="([^"]*)" class="govuk-back-link"/);
    expect(browser.page.text.replaceAll('&#x3D;', '=')).toContain(address);
  });

  it('never reaches what belongs to another manager, nor the duties', async () => {
    const [mine, theirs] = [await aCohort(), await aCohort()];
    const colleague = await mine.centre.person('manager');
    const browser = web.browser();
    await browser.signIn(colleague);
    for (const cohort of [mine, theirs])
      for (const page of [
        '',
        '/units',
        '/learners',
        '/progress.csv',
        `/learners/${cohort.learners[0]!.personId}`,
      ]) {
        const answer = await browser.get(`/cohorts/${cohort.cohortId}${page}`);
        expect([page, answer.status]).toEqual([page, 404]);
        expect(answer.text).not.toContain(cohort.learners[0]!.name);
      }
    expect((await browser.get(`/cohorts/${mine.cohortId}/allocations`)).status).toBe(403);
    expect((await browser.get('/specifications')).status).toBe(403);
  });

  it('threat 52: downloads the whole selection, with nothing a spreadsheet would run', async () => {
    const cohort = await aCohort({ learners: 52 });
    const owner = await asOwner();
    const rename = `update person set name = '=HYPERLINK("https://example.org")' where id = $1`;
    const renamed = sql(rename, [cohort.learners[3]!.personId]);
    await owner.inCentre(cohort.centre.id, (tx) => tx.query(renamed));
    const browser = web.browser();
    await browser.signIn(cohort.manager);
    const answer = await browser.get(`/cohorts/${cohort.cohortId}/progress.csv`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename=progress-/);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const lines = answer.text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 52 * 2);
    expect(lines[0]).toContain('Learner,Unit,State');
    expect(lines[1]).toMatch(/,U[12],Not started,5,0,0,0,/);
    expect(answer.text).toContain(`"'=HYPERLINK`);
    await browser.open(`/cohorts/${cohort.cohortId}`);
    await browser.submit(`/cohorts/${cohort.cohortId}/searches`, {
      text: cohort.learners[7]!.name,
      unit: cohort.specificationIds[1]!,
    });
    const one = await browser.get(hrefIn(browser.page.text, /progress\.csv/));
    expect(one.text.trim().split('\r\n').slice(1)).toEqual([
      expect.stringMatching(new RegExp(`^${cohort.learners[7]!.name},U2,`)),
    ]);
  });
});

test('the library shows every standard to whoever is signed in', async () => {
  const standard = await aStandard();
  const browser = web.browser();
  await browser.signIn(await (await aCentre()).person('learner'));
  await browser.open(`/standards?name=${standard.key}`);
  expect(browser.page.text).toContain(standard.key);
  expect((await browser.get('/standards/nonsense/1')).status).toBe(404);
});

describe('the duties of one unit', () => {
  it('are given, refused with why, and end with a withdrawal', async () => {
    const { centre, administrator, learner, assessor, iqa, unitId } = await aUnit();
    const both = await centre.person('assessor', 'iqa');
    const browser = web.browser();
    await browser.signIn(administrator);
    const address = `/units/${unitId}/allocations`;
    await browser.open(address);
    expect(browser.page.text).toContain(learner.name);
    expect(browser.page.text).toContain('T1: Look after a test');
    for (const name of [assessor.name, iqa.name]) expect(browser.page.text).toContain(name);
    await browser.post(address, { duty: 'assessor', personId: both.personId });
    const refused = await browser.post(address, { duty: 'iqa', personId: both.personId });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('This person has the other duty on this unit.');
    const nobody = await browser.post(address, { duty: 'iqa', personId: '' });
    expect([nobody.status, nobody.text.includes('Choose somebody')]).toEqual([422, true]);

    await browser.open(address);
    const target = await browser.submit(`/units/${unitId}/target-dates`, {
      'targetDate-day': '31',
      'targetDate-month': '1',
      'targetDate-year': '2028',
    });
    expect(target.text).toContain('31 January 2028');
    const noReason = await browser.submit(`/units/${unitId}/withdrawals`, { reason: ' ' });
    expect([noReason.status, noReason.text.includes('Enter the reason')]).toEqual([422, true]);
    const withdrawn = await browser.submit(`/units/${unitId}/withdrawals`, { reason: 'Moved away' });
    expect(withdrawn.text).toContain('The learner was withdrawn from this unit on');
    expect((await browser.post(`/units/${unitId}/withdrawals`, { reason: 'Again' })).status).toBe(409);
  });

  it('are nobody’s to see but administrators and the cohort’s manager, who gives none', async () => {
    const cohort = await aCohort();
    const address = `/units/${cohort.unitId(0, 0)}/allocations`;
    const browser = web.browser();
    await browser.signIn(cohort.manager);
    await browser.open(address);
    expect(browser.page.text).toContain('A target for this learner only');
    expect(browser.page.text).not.toContain('Withdraw the learner');
    const { personId } = await cohort.centre.person('assessor');
    expect((await browser.post(address, { duty: 'assessor', personId })).status).toBe(403);
    const other = web.browser();
    await other.signIn(await cohort.centre.person('manager'));
    expect((await other.get(address)).status).toBe(404);
    const learner = web.browser();
    await learner.signIn(cohort.learners[0]!);
    expect((await learner.get(address)).status).toBe(403);
  });
});
