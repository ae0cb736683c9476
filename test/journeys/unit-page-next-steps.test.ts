import { paths } from '../../apps/web/src/http/paths.js';
import type { TestPerson } from '../support/a-centre.js';
import { press, submission, type TestSubmission } from '../support/an-assessment.js';
import { aUnit, type TestUnit } from '../support/a-unit.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const said = 'It shows just that.';

async function opened(person: unknown, unitId: string, show = ''): Promise<string> {
  const browser = web.browser();
  await browser.signIn(person as TestPerson);
  return (await browser.open(paths.unit.to({ unitId }) + show)).text;
}

const judged = async (given: TestUnit, key: 'partly' | 'not-yet'): Promise<TestSubmission> => {
  const criterionId = given.standard.criterionIds[0]!;
  const evidence = await submission(given, [criterionId]);
  await press(given, evidence.references.get(criterionId)!, key);
  return evidence;
};

test('what is to do says in the assessor\u2019s words why a criterion needs more, once', async () => {
  const given = await aUnit();
  await judged(given, 'not-yet');
  const todo = await opened(given.learner, given.unitId, '?show=todo');
  expect(todo.split(said)).toHaveLength(2);
  expect(todo).toMatch(new RegExp(`${given.assessor.name} on E\\d+, \\d+ \\w+ \\d{4}`));
});

test('who sees progress and never evidence sees no reasons, and no empty box for what comes next', async () => {
  const given = await aUnit();
  await judged(given, 'partly');
  expect(await opened(given.assessor, given.unitId, '?show=todo')).toContain(said);
  const page = await opened(given.administrator, given.unitId, '?show=todo');
  expect(page).not.toContain(said);
  expect(page).not.toContain('>Next<');
});

test('a unit names its standard by key and version, and leads to it', async () => {
  const given = await aUnit();
  const page = await opened(given.learner, given.unitId);
  const { key } = given.standard;
  const version = '1';
  expect(page).toContain(
    `href="${paths.standardVersion.to({ key, version })}">${key}, version ${version}</a>`,
  );
});
