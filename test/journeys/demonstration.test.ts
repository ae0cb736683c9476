import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessorsQueue, feedbackDrafts } from '#assessment';
import { connectAsApp, connectAsOwner, type Database } from '#database';
import { type DemoAccount, makeDemonstration } from '#demonstration';
import { evidenceOfLearner } from '#evidence';
import { type Actor, authenticate, membershipsOf, peopleAt } from '#people';
import { buildPortfolioDocument, loadPortfolioFacts, renderPortfolio } from '#portfolio';
import { cohortPage, cohortsSeenBy } from '#progress';
import { reviewQueue } from '#quality';
import { compareStandards, findStandardVersion } from '#standards';
import { methods, unitsOfLearner } from '#units';
import { hasCentres } from '../../apps/supervisor/src/has-centres.queries.js';
import { prepareData } from '../../apps/supervisor/src/prepare-data.js';
import { printFacts } from '../libs/portfolio/print-to-file.js';
import { anEmptyDatabase } from '../support/an-empty-database.js';
import { everyForm } from '../support/every-form.js';
import { everyLink } from '../support/every-link.js';
import { createPseudoLocale } from '../support/pseudo-locale.js';
import { refused, Refuses } from '../support/refuses.js';
import { startWeb, type TestWeb } from '../support/web.js';
import { unitsInEachState, hardCodedTextInPdf } from '../support/hard-coded-text-in-pdf.js';
import { type Data, everythingWritten, hardCodedText } from '../support/hard-coded-text.js';
import { sql } from '../support/sql.js';

let empty: Awaited<ReturnType<typeof anEmptyDatabase>>;
let varFolder: string;
let app: Database;
let accounts: readonly DemoAccount[];
/** Read once by each process, so it is there before anybody says a word. */
let invented: Awaited<ReturnType<typeof createPseudoLocale>>;

beforeAll(async () => {
  invented = await createPseudoLocale();
  varFolder = await mkdtemp(join(tmpdir(), 'attest-demonstration-'));
  empty = await anEmptyDatabase();
  await prepareData(empty.ownerUrl);
  await makeDemonstration(empty.ownerUrl, varFolder);
  accounts = JSON.parse(await readFile(join(varFolder, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  app = await connectAsApp(empty.ownerUrl, { poolSize: 2 });
}, 120_000);

afterAll(async () => {
  await app?.close();
  await empty?.drop();
  await rm(varFolder, { recursive: true, force: true });
  await invented?.forget();
});

/** Who signs in with the account of a role: as they are at their first centre. */
async function signedIn(role: string): Promise<Actor> {
  const { email, password } = accounts.find((account) => account.role === role)!;
  const proven = await authenticate(app, { address: email, password, from: '192.0.2.1' });
  const [actor] = await app.autocommit((tx) => membershipsOf(tx, proven!.accountId));
  return actor!;
}

test('an invented standard stands there in two versions, to be compared', async () => {
  const { before, after } = await app.autocommit(async (tx) => ({
    before: await findStandardVersion(tx, 'demonstration-visitors', '1'),
    after: await findStandardVersion(tx, 'demonstration-visitors', '2'),
  }));
  expect([before.title.startsWith('Demonstration'), before.current, after.current]).toEqual([
    true,
    false,
    true,
  ]);
  const { counts } = compareStandards(before.content, after.content);
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
});

const readAs = <Result>(actor: Actor, read: Parameters<typeof app.readCentre<Result>>[1]): Promise<Result> =>
  app.readCentre(actor.centreId, read);

test('each role has an account that signs in, and one person is at two centres', async () => {
  const roles = ['learner', 'assessor', 'iqa', 'manager', 'administrator'];
  for (const role of roles) expect((await signedIn(role)).roles).toEqual([role]);
  const both = accounts.at(-1)!;
  const proven = await authenticate(app, {
    address: both.email,
    password: both.password,
    from: '192.0.2.2',
  });
  expect(await app.autocommit((tx) => membershipsOf(tx, proven!.accountId))).toHaveLength(2);
  expect(await hasCentres(empty.ownerUrl)).toBe(true);
});

test('the learner has a unit nearly complete, one half-way and one just begun, and evidence in every state', async () => {
  const learner = await signedIn('learner');
  const units = await readAs(learner, (tx) => unitsOfLearner(tx, learner.personId));
  const [nearly, halfway, begun] = units.map(({ criteriaMet, criteriaTotal }) => criteriaMet / criteriaTotal);
  expect(nearly).toBeGreaterThan(0.7);
  expect(halfway).toBeGreaterThan(0.2);
  expect(halfway).toBeLessThan(0.6);
  expect(begun).toBeLessThan(0.1);
  const evidence = await readAs(learner, (tx) => evidenceOfLearner(tx, learner));
  expect(new Set(evidence.map(({ state }) => state))).toEqual(new Set(['draft', 'submitted']));
  expect(evidence.filter(({ returned }) => returned).length).toBeGreaterThan(0);
});

test('the assessor has a queue, the IQA units to review, the manager a cohort of 24, the administrator somebody to chase', async () => {
  const assessor = await signedIn('assessor');
  expect((await readAs(assessor, (tx) => assessorsQueue(tx, assessor))).length).toBeGreaterThanOrEqual(12);
  expect((await readAs(assessor, (tx) => feedbackDrafts(tx, assessor))).length).toBeGreaterThan(0);
  const iqa = await signedIn('iqa');
  expect((await readAs(iqa, (tx) => reviewQueue(tx, iqa))).length).toBeGreaterThanOrEqual(3);
  const manager = await signedIn('manager');
  const cohorts = await readAs(manager, (tx) => cohortsSeenBy(tx, manager));
  const large = cohorts.find(({ learners }) => learners === 24)!;
  expect(cohorts).toHaveLength(2);
  const { atRisk } = await readAs(manager, (tx) => cohortPage(tx, large.id, {}, 1));
  expect(atRisk).toBeGreaterThan(3);
  expect(atRisk).toBeLessThan(12);
  const administrator = await signedIn('administrator');
  const { people } = await readAs(administrator, (tx) => peopleAt(tx, administrator));
  expect(people.filter(({ invitedUntil }) => invitedUntil)).toHaveLength(2);
});

test('units stand in every state that can be reached, evidence is of every method, and nothing lies in the future', async () => {
  const { centreId } = await signedIn('learner');
  const read = <Row>(text: string) => app.readCentre(centreId, (tx) => tx.query(sql<Row>(text)));
  const states = await read<{ state: string }>('select distinct state from unit');
  expect(states.map(({ state }) => state).sort()).toEqual(
    [
      'action-with-learner',
      'awaiting-iqa',
      'in-progress',
      'iqa-action-required',
      'iqa-cleared',
      'not-started',
      'ready-for-sign-off',
      'ready-to-declare',
    ].sort(),
  );
  const used = await read<{ method: string }>('select distinct method from evidence_revision');
  expect(used.map(({ method }) => method).sort()).toEqual([...methods].sort());
  expect(await read('select from audit_event where at > now()')).toEqual([]);
  const portfolios = await read<{ draft: boolean }>('select draft from portfolio');
  expect(portfolios.filter(({ draft }) => !draft).length).toBeGreaterThanOrEqual(2);
  expect(portfolios.some(({ draft }) => draft)).toBe(true);
  const criteria = await read<{ state: string }>('select distinct state from criterion_state');
  expect(criteria.map(({ state }) => state)).toEqual(
    expect.arrayContaining([
      'met',
      'partly-met',
      'not-yet-met',
      'reopened',
      'awaiting-assessment',
      'evidence-linked',
    ]),
  );
});

const factsOf = (centreId: string, unitId: string, draft: boolean) =>
  app.inCentre(centreId, (tx) =>
    loadPortfolioFacts(tx, unitId, { reference: 'DEMO', draft, builtAt: tx.now, verifyAt: null }),
  );

test('each portfolio that was asked for can be printed', async () => {
  const { centreId } = await signedIn('learner');
  const asked = await app.readCentre(centreId, (tx) =>
    tx.query(sql<{ unitId: string; draft: boolean }>('select unit_id as "unitId", draft from portfolio')),
  );
  for (const { unitId, draft } of asked) {
    const facts = await factsOf(centreId, unitId, draft);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    // Its pictures are made by the worker: printed without them here.
    expect(await renderPortfolio(buildPortfolioDocument(facts), nowhere, varFolder)).toBeGreaterThan(10);
  }
});

/** Nobody changes the demonstration before this: what is posted here does. */
describe('in a language that was invented', () => {
  let web: TestWeb;
  let data: Data;
  const forms = new Map<string, ReturnType<typeof everyForm>>();
  const browserOf = async ({ email: address, password }: DemoAccount) => {
    const browser = web.browser(invented.language);
    await browser.signIn({ address, password });
    return browser;
  };

  beforeAll(async () => {
    web = await startWeb({ databaseUrl: empty.ownerUrl, varFolder, controllers: [Refuses] });
    const owner = await connectAsOwner(empty.ownerUrl, { poolSize: 1 });
    data = await owner.inInstallation(everythingWritten);
    await owner.close();
  });

  afterAll(() => web?.stop());

  test('every link that anybody meets leads somewhere, no page shows what a template made of nothing, and none has words of ours that are in no message file', async () => {
    for (const account of accounts) {
      const posts = everyForm();
      forms.set(account.email, posts);
      const { looked, faults } = await everyLink(await browserOf(account), (page) => {
        posts.find(page);
        return hardCodedText(page.text, data);
      });
      expect([account.role, faults]).toEqual([account.role, []]);
      expect(looked).toBeGreaterThan(account === accounts.at(-1) ? 5 : 20);
    }
  }, 60_000);

  test('nor has what comes of forms that are sent empty', async () => {
    for (const account of accounts) {
      const faults: unknown[] = [];
      for await (const { path, status, text } of forms
        .get(account.email)!
        .sendEmpty(await browserOf(account)))
        if (status >= 500) faults.push([path, status]);
        else if (status < 300 || status >= 400)
          faults.push(...hardCodedText(text, data).map((words) => [path, status, words]));
      expect([account.role, faults]).toEqual([account.role, []]);
    }
  }, 60_000);

  test('nor has the portfolio of a unit in any state', async () => {
    const { centreId } = await signedIn('learner');
    for (const id of await app.readCentre(centreId, unitsInEachState)) {
      const { unit, ...facts } = await factsOf(centreId, id, true);
      const language = invented.language;
      const file = await printFacts(varFolder, { ...facts, unit: { ...unit, language } });
      expect([unit.state, hardCodedTextInPdf(file, data)]).toEqual([unit.state, []]);
    }
  }, 60_000);

  test('nor has any refusal', async () => {
    const browser = await browserOf(accounts[0]!);
    const answers = [
      await browser.get('/nowhere'),
      await browser.get('/people'),
      await browser.post('/evidence', {}, { csrf: null }),
      await browser.post('/evidence', {}, { headers: { origin: 'https://elsewhere.example' } }),
      await browser.post('/evidence', { account: 'x'.repeat(3_000_000) }),
      await browser.get('/nowhere', { headers: { accept: 'application/json' } }),
    ];
    for (const kind of Object.keys(refused)) answers.push(await browser.get(`/refused/${kind}`));
    const stranger = web.browser(invented.language);
    for (let times = 0; times < 12; times++)
      answers.push(await stranger.signIn({ address: 'nobody@example.org', password: 'wrong' }));
    const said = answers.map(({ path, status, text }) => [path, status, hardCodedText(text, data)]);
    expect(said).toEqual(answers.map(({ path, status }) => [path, status, []]));
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([
      400, 403, 404, 409, 410, 413, 415, 422, 429, 500, 503,
    ]);
  });
});
