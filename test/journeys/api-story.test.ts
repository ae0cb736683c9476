import { declarationStatements } from '#assessment';
import { buildPortfolio } from '#portfolio';
import type { TestPerson } from '../support/a-centre.js';
import { aStandard } from '../support/a-standard.js';
import { aUnit } from '../support/a-unit.js';
import { apiClientFor } from '../support/api-client.js';
import { pdf as pdfFile } from '../support/some-files.js';
import { startWorker } from '../support/a-worker.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

const v1 = '/api/v1';

test('the whole story of a unit over the API', async () => {
  const given = await aUnit(await aStandard({ performance: 2, knowledge: 1 }));
  const { centre, unitId } = given;
  const learner = await apiClientFor(web, centre, given.learner);
  const assessor = await apiClientFor(web, centre, given.assessor);
  const iqa = await apiClientFor(web, centre, given.iqa);

  const me = await learner.get(`${v1}/me`);
  expect(me.body).toMatchObject({
    personId: given.learner.personId,
    centreId: centre.id,
    roles: ['learner'],
  });
  const units = await learner.get(`${v1}/units`);
  expect(units.body.items).toMatchObject([{ id: unitId, state: 'not-started', criteriaTotal: 3 }]);
  const criteria = (await learner.get(`${v1}/criteria?search=asks`)).body.items as {
    unitId: string;
    criterionId: string;
    label: string;
  }[];
  expect(criteria.map(({ label }) => label)).toEqual(['P1', 'P2', 'K1']);

  const started = await learner.post(`${v1}/evidence`, { method: 'reflective-account', title: '' });
  expect([started.status, started.body.number]).toEqual([201, 1]);
  const at = `${v1}/evidence/${started.body.evidenceId}`;
  const details = {
    title: 'A day at the desk',
    method: 'reflective-account',
    activityOn: '2026-01-15',
    text: 'I listened first.',
  };
  const saved = await learner.put(`${at}/draft/details`, details);
  const { lockVersion } = saved.body;
  const uploaded = await learner.upload(`${at}/draft/files?name=plan.pdf`, pdfFile('The plan'));
  expect([uploaded.status, uploaded.body.name]).toEqual([201, 'plan.pdf']);
  await learner.put(`${at}/draft/criteria`, {
    lockVersion,
    criteria: criteria.map(({ unitId: of, criterionId }) => ({ unitId: of, criterionId })),
  });
  const stale = await learner.put(`${at}/draft/details`, { ...details, lockVersion });
  expect([stale.status, stale.body.blockers[0].code]).toEqual([409, 'draft-changed']);
  const early = await learner.post(`${at}/submissions`, {});
  expect([early.status, early.body.type]).toEqual([409, 'urn:attest:problem:rule-broken']);
  const draft = await learner.get(`${at}/draft`);
  expect(draft.body.blockers).toEqual(early.body.blockers);
  await learner.put(`${at}/draft/locators`, {
    references: [
      {
        crossReferenceId: draft.body.crossReferences[0].id,
        locator: { quote: 'I listened first.' },
        question: null,
      },
    ],
  });
  await learner.put(`${at}/draft/confidentiality`, { identifiable: 'removed', removed: ['name'] });
  await learner.put(`${at}/draft/declaration`, { ownWork: true, helpUsed: false, toolsUsed: false });
  const submitted = await learner.post(`${at}/submissions`, {});
  expect(submitted.status).toBe(201);
  const { revisionId } = submitted.body as { revisionId: string };
  expect((await learner.get(`${v1}/evidence`)).body.items).toMatchObject([
    { state: 'submitted', criteria: 3 },
  ]);

  const queue = await assessor.get(`${v1}/queue`);
  expect(queue.body.items).toMatchObject([{ revisionId, waiting: 3 }]);
  const desk = await assessor.get(`${v1}/revisions/${revisionId}/assessment`);
  expect(desk.body.files).toMatchObject([{ name: 'plan.pdf', state: 'stored' }]);
  const file = await assessor.get(`${v1}/files/${desk.body.files[0].id}`);
  expect(file.body).toContain('The plan');
  for (const reference of desk.body.references) {
    const judged = await assessor.post(`${v1}/cross-references/${reference.id}/judgements`, {
      key: 'met',
      valid: true,
      reliable: true,
      reasons: 'It shows just that.',
      expectedJudgementId: reference.latestJudgementId,
      expectedDecisionId: reference.latestDecisionId,
    });
    expect([judged.status, judged.body.criterionState]).toEqual([201, 'met']);
  }
  await assessor.post(`${v1}/revisions/${revisionId}/authenticity-checks`, {
    establishedBy: 'discussed',
    current: true,
    note: '',
  });
  await assessor.put(`${v1}/revisions/${revisionId}/feedback-draft`, { text: 'Well' });
  expect((await assessor.get(`${v1}/feedback-drafts`)).body.items).toMatchObject([{ revisionId }]);
  await assessor.post(`${v1}/revisions/${revisionId}/feedback`, { text: 'Well told.', returned: false });
  expect((await learner.get(at)).body.feedback).toMatchObject([
    { text: 'Well told.', by: given.assessor.name },
  ]);
  expect((await learner.get(`${v1}/revisions/${revisionId}`)).body.judgements).toHaveLength(3);

  const declared = await learner.post(`${v1}/units/${unitId}/declarations`);
  expect([declared.status, declared.body.statements]).toEqual([201, declarationStatements('en')]);
  const ready = await assessor.get(`${v1}/units/${unitId}/sign-off-readiness`);
  expect(ready.body.blockers).toEqual([]);
  const signOff = { password: 'not this one', expectedDigest: ready.body.digest as string };
  const unproved = await assessor.post(`${v1}/units/${unitId}/sign-offs`, signOff);
  expect([unproved.status, unproved.body.fields]).toEqual([422, { password: 'password-wrong' }]);
  const signed = await assessor.post(`${v1}/units/${unitId}/sign-offs`, {
    ...signOff,
    password: (given.assessor as TestPerson).password,
  });
  expect(signed.status).toBe(201);

  expect((await iqa.get(`${v1}/review-queue`)).body.items).toMatchObject([{ unitId }]);
  const [standing] = (await iqa.get(`${v1}/units/${unitId}/sign-offs`)).body.items;
  expect(standing.statements).toEqual(ready.body.statements);
  expect(standing.statements).toHaveLength(5);
  const reviewed = await iqa.post(`${v1}/units/${unitId}/reviews`, {
    outcome: 'cleared',
    reasons: 'Sound throughout.',
    expectedSignOffId: standing.id,
  });
  expect([reviewed.status, reviewed.body.unitState]).toEqual([201, 'iqa-cleared']);
  expect((await iqa.get(`${v1}/reviews`)).body.items).toMatchObject([{ unitId, outcome: 'cleared' }]);
  const whole = await learner.get(`${v1}/units/${unitId}`);
  expect(whole.body).toMatchObject({ state: 'iqa-cleared', criteriaMet: 3, relations: ['learner'] });

  const worker = await startWorker(web);
  try {
    const asked = await learner.post(`${v1}/units/${unitId}/portfolios`, { draft: false });
    expect(asked.status).toBe(201);
    const { portfolioId } = asked.body as { portfolioId: string };
    const read = () => assessor.get(`${v1}/portfolios/${portfolioId}`);
    // The queue is of the whole database: what other tests asked for may be built first.
    while (['queued', 'building'].includes((await read()).body.state as string))
      await worker.done(buildPortfolio);
    const portfolio = await read();
    expect(portfolio.body).toMatchObject({ state: 'ready', draft: false, requestedBy: given.learner.name });
    expect((await iqa.get(`${v1}/units/${unitId}/portfolios`)).body.items).toEqual([portfolio.body]);
    const pdf = await learner.get(`${v1}/portfolios/${portfolioId}/file`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  } finally {
    await worker.stop();
  }
});
