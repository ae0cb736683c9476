import { loadStandards } from '#standards';
import { createUnitSpecification, enrol } from '#units';
import { paths } from '../../apps/web/src/http/paths.js';
import { begin } from '../support/a-learner-online.js';
import { aCentre } from '../support/a-centre.js';
import { aPublishedStandard } from '../support/a-published-standard.js';
import { asOwner } from '../support/connections.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

/** A learner on units of two standards that share criteria: P33 of the one is P23 of the other, word for word. */
async function onTwoUnits() {
  const standards = [
    await aPublishedStandard('SFJBE2'),
    await aPublishedStandard('stalking-initial-response'),
  ];
  const owner = await asOwner();
  await owner.inInstallation((tx) => loadStandards(tx, []));
  const centre = await aCentre();
  const [administrator, learner] = [await centre.person('administrator'), await centre.person('learner')];
  const units = await centre.run(async (tx) => {
    const made: string[] = [];
    for (const [index, { versionId: standardVersionId }] of standards.entries()) {
      const unitSpecificationId = await createUnitSpecification(tx, administrator, {
        standardVersionId,
        code: `U${index}`,
      });
      const place = { jurisdiction: 'scotland', language: 'en' } as const;
      const person = { learnerId: learner.personId, unitSpecificationId };
      made.push(await enrol(tx, administrator, { ...person, ...place }));
    }
    return made;
  });
  const browser = web.browser();
  await browser.signIn(learner);
  const key = (unit: number, label: string) => {
    const { criteria, criterionIds } = standards[unit]!;
    return `${units[unit]}.${criterionIds[criteria.findIndex((one) => one.label === label)]}`;
  };
  return { browser, centre, learner, key };
}

test('a criterion that stands in two of my units is chosen in both at one press, and shown in both', async () => {
  const { browser, key } = await onTwoUnits();
  const evidenceId = await begin(browser);
  const path = paths.draftCriteria.to({ evidenceId });
  const [mine, other] = [key(0, 'P33'), key(1, 'P23')];
  await browser.open(path);
  const item = new RegExp(`value="${mine}"[\\s\\S]*?</p>`).exec(browser.page.text)![0];
  expect(item).toContain('Also stands in U1 as P23, in the same words.');
  expect(item).toContain(`name="together" value="${mine} ${other}"`);
  const lock = /name="lockVersion" value="(\d+)"/.exec(browser.page.text)![1]!;
  const answer = await browser.post(path, { lockVersion: lock, together: `${mine} ${other}`, search: '' });
  expect(answer.location).toBe(`${path}#c-${mine}`);
  await browser.open(path);
  for (const one of [mine, other]) expect(browser.page.text).toContain(`value="${one}" checked`);
  expect(new RegExp(`value="${mine}"[\\s\\S]*?</p>`).exec(browser.page.text)![0]).toContain(
    'Chosen there too.',
  );
});

test('threat 12: a criterion of somebody else’s unit is not chosen that way', async () => {
  const [{ browser, key }, other] = [await onTwoUnits(), await onTwoUnits()];
  const evidenceId = await begin(browser);
  const path = paths.draftCriteria.to({ evidenceId });
  await browser.open(path);
  const lock = /name="lockVersion" value="(\d+)"/.exec(browser.page.text)![1]!;
  const together = `${key(0, 'P33')} ${other.key(0, 'P33')}`;
  expect((await browser.post(path, { lockVersion: lock, together })).status).toBe(404);
  expect((await browser.open(path)).text).not.toContain(`value="${key(0, 'P33')}" checked`);
});
