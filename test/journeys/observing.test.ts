import { paths } from '../../apps/web/src/http/paths.js';
import { aDesk } from '../support/a-desk.js';
import { shown } from '../support/an-assessment.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

test('an observation is recorded, judged and decided on one page; what is refused keeps what was typed', async () => {
  const desk = await aDesk(web);
  const { assessorsBrowser: assessor, unitId, learner } = desk;
  expect((await assessor.open(paths.newObservation.to())).text).toContain(learner.name);
  await assessor.open(`${paths.newObservation.to()}?learner=${learner.personId}&unit=${unitId}`);
  const filled = {
    method: 'direct-observation',
    title: 'A shift on the front desk',
    'activityOn-day': '3',
    'activityOn-month': '2',
    'activityOn-year': '2026',
    text: 'She asked first whether it was safe to speak.',
    identifiable: 'nobody',
    allReasons: 'Seen and heard throughout.',
    reasons: ['', '', ''],
  };
  const record = (keys: string[], questions: string[]) =>
    assessor.submit(paths.observations.to(), { ...filled, keys, questions });
  expect((await record(['', '', ''], ['', '', ''])).text).toContain('for at least one criterion');
  const refused = await record(['met', 'partly', 'met'], ['', '', '']);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('K1: E02 is an observation. To show knowledge it needs the question asked');
  expect(refused.text).toContain('She asked first whether it was safe to speak.');
  const done = await record(['met', 'partly', 'met'], ['', '', 'What if they say no?']);
  expect(done.text).toContain('E02 is recorded and decided.');
  expect((await shown(desk)).criteria).toEqual(['met', 'awaiting-assessment', 'met']);
  const nobody = await assessor.open(`${paths.newObservation.to()}?learner=${desk.iqa.personId}`);
  expect(nobody.status).toBe(404);
});
