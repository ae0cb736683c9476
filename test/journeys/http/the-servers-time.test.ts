import { paths } from '../../../apps/web/src/http/paths.js';
import { aCentre } from '../../support/a-centre.js';
import { aLearnerSignedIn, begin, details } from '../../support/a-learner-online.js';
import { apiClientFor } from '../../support/api-client.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { sql } from '../../support/sql.js';

let web: TestWeb;
beforeEach(async () => (web = await startWeb()));
afterEach(() => web.stop());

const actsOf = (centreId: string) =>
  web.database.inCentre(centreId, (tx) =>
    tx.query(sql<{ act: string; at: Date }>('select act, at from audit_event order by sequence')),
  );

describe('threat 39: the time of an act is the server’s', () => {
  it('whatever a browser puts into a form', async () => {
    const began = web.clock.read();
    const { browser, centre } = await aLearnerSignedIn(web);
    const evidenceId = await begin(browser);
    const past = { at: '2020-01-01T00:00:00Z', updatedAt: '2020-01-01T00:00:00Z', submittedAt: '2020-01-01' };
    await browser.submit(paths.draftDetails.to({ evidenceId }), { ...details, ...past });
    await browser.open(paths.draftDetails.to({ evidenceId }));
    await browser.submit(paths.draftDetails.to({ evidenceId }), details);
    const saved = await web.database.inCentre(centre.id, (tx) =>
      tx.query(sql<{ title: string }>('select title from evidence_revision where updated_at >= $1', [began])),
    );
    expect(saved).toEqual([{ title: details.title }]);
    const acts = await actsOf(centre.id);
    expect(acts.map(({ act }) => act)).toContain('evidence.started');
    expect(acts.filter(({ at }) => at < began)).toEqual([]);
  });

  it('and a program that sends one is refused', async () => {
    const { centre, learner } = await aLearnerSignedIn(web);
    const program = await apiClientFor(web, centre, learner);
    const body = { method: 'reflective-account', title: 'Last year’s', startedAt: '2020-01-01T00:00:00Z' };
    expect((await program.post('/api/v1/evidence', body)).status).toBe(400);
  });
});

describe('threat 59: a clock that is put back, or runs through a leap day and the end of summer time', () => {
  it('keeps people signed in, and their acts in the order in which they came', async () => {
    const { browser, centre } = await aLearnerSignedIn(web);
    await begin(browser, 'work-product');
    web.clock.pass({ hours: -1 });
    await begin(browser, 'reflective-account');
    expect((await browser.get('/account')).status).toBe(200);
    const [first, second] = (await actsOf(centre.id)).filter(({ act }) => act === 'evidence.started');
    expect(second!.at.getTime()).toBeLessThan(first!.at.getTime());
  });

  it.each(['2027-10-30T23:30:00Z', '2028-02-28T23:30:00Z'])(
    'ends an idle session after 30 minutes, at %s as ever',
    async (moment) => {
      web.clock.pass({ seconds: (Date.parse(moment) - web.clock.read().getTime()) / 1000 });
      const person = await (await aCentre()).person('learner');
      const [kept, idle] = [web.browser(), web.browser()];
      await kept.signIn(person);
      await idle.signIn(person);
      for (const minutes of [25, 25, 25]) {
        web.clock.pass({ minutes });
        expect((await kept.get('/account')).status).toBe(200);
      }
      expect((await idle.get('/account')).status).toBe(303);
    },
  );
});
