import { newId } from '#database';
import type { Role } from '#people';
import { aCentre, type TestCentre } from '../support/a-centre.js';
import { aLearnersRecord, type LearnersRecord } from '../support/a-learners-record.js';
import { aUnitSignedOff } from '../support/an-assessment.js';
import { jsonSchema, type Operation, operationsOf, sampleFor, send } from '../support/api-operations.js';
import { rowDigests } from '../support/row-digests.js';
import { type ApiAnswer, type Program, apiClientFor } from '../support/api-client.js';
import { type FieldPath, withValue } from '../support/sample-bodies.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

describe('threat 12: ids swapped', () => {
  /** Of the whole centre: any specification goes into a cohort, any learner can be enrolled by a manager. */
  const ofTheCentre = ['CohortsApi_addUnit.unitSpecificationId', 'CohortsApi_enrol.learnerIds'];
  /** A unit that is not signed off is refused before what would reopen is looked at; see the last test. */
  const refusedBefore = ['ReviewsApi_review.criterionId'];

  let centre: TestCentre;
  let ours: LearnersRecord;
  let others: { readonly whose: string; readonly record: LearnersRecord }[];
  let elsewhere: TestCentre;
  const programs = new Map<Role, Program>();

  beforeAll(async () => {
    [centre, elsewhere] = [await aCentre(), await aCentre()];
    ours = await aLearnersRecord(web, centre);
    others = [
      { whose: 'of another learner', record: await aLearnersRecord(web, centre) },
      { whose: 'of another centre', record: await aLearnersRecord(web, elsewhere) },
    ];
    for (const [role, person] of Object.entries(ours.people))
      programs.set(role as Role, await apiClientFor(web, centre, person));
  });

  const idsFor = ({ template }: Operation, { ids, draftIds }: LearnersRecord) =>
    /\/draft|submissions/.test(template) ? draftIds : ids;
  const fill = (template: string, ids: Readonly<Record<string, string>>) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name);
  const nameOf = (at: FieldPath) => at.filter((part) => typeof part === 'string').at(-1) as string;
  /** An answer with the ids that were sent taken out: what is left must not tell "not yours" from "not there". */
  const told = ({ status, body }: ApiAnswer, id: string) => [
    status,
    JSON.stringify(body)?.replaceAll(id, 'it'),
  ];

  it('are not found, whoever else they belong to, told apart from nothing by no word, and nothing is written', async () => {
    const before = await rowDigests(centre.id, elsewhere.id);
    let swapped = 0;
    for (const operation of await operationsOf(web)) {
      const program = programs.get(operation.role)!;
      const known = idsFor(operation, ours);
      const sample = await sampleFor(web, operation, known);
      const absent = newId();

      for (const name of operation.idsInPath) {
        const ask = (id: string) =>
          send(program, operation, fill(operation.template, { ...known, [name]: id }), sample?.body);
        const nothing = told(await ask(absent), absent);
        for (const { whose, record } of others) {
          const theirs = idsFor(operation, record)[name]!;
          const answer = told(await ask(theirs), theirs);
          expect([operation.operationId, name, whose, ...answer]).toEqual([
            operation.operationId,
            name,
            whose,
            404,
            nothing[1],
          ]);
          swapped++;
        }
      }

      for (const { at, compared } of sample?.ids ?? []) {
        const name = nameOf(at);
        const key = `${operation.operationId}.${name}`;
        const ask = (id: string) =>
          send(program, operation, fill(operation.template, known), withValue(sample!.body, at, id));
        const nothing = told(await ask(absent), absent);
        for (const { whose, record } of others) {
          if (ofTheCentre.includes(key) && whose === 'of another learner') continue;
          const theirs = idsFor(operation, record)[name] ?? record.ids['judgementIds']!;
          const answer = told(await ask(theirs), theirs);
          expect([key, whose, ...answer]).toEqual([key, whose, ...nothing]);
          const expected = compared ? [409, 422] : refusedBefore.includes(key) ? [409] : [404];
          expect([key, expected.includes(answer[0] as number)]).toEqual([key, true]);
          swapped++;
        }
      }
    }
    expect(swapped).toBeGreaterThan(100);
    expect(await rowDigests(centre.id, elsewhere.id)).toEqual(before);
  });

  it('are what is not found: the same requests with the right ids are', async () => {
    // What a draft is cross-referenced to is replaced after its locators were saved.
    const inTurn = (await operationsOf(web)).sort(
      (a, b) =>
        Number(a.operationId === 'DraftsApi_criteria') - Number(b.operationId === 'DraftsApi_criteria'),
    );
    for (const operation of inTurn) {
      if (!operation.idsInPath.length && !jsonSchema(operation)) continue;
      const known = idsFor(operation, ours);
      const sample = await sampleFor(web, operation, known);
      const path = fill(operation.template, known);
      if (path.includes('/standards/') || path.endsWith('/preview')) continue;
      const { status } = await send(programs.get(operation.role)!, operation, path, sample?.body);
      // 409: a rule refuses what was found; 422: the cohort has that very specification already.
      const found =
        status < 300 || status === 409 || (status === 422 && operation.operationId === 'CohortsApi_addUnit');
      expect([operation.operationId, status, found]).toEqual([operation.operationId, status, true]);
    }
  });

  it('of criteria to reopen are those of the unit that was signed off', async () => {
    const given = await aUnitSignedOff();
    const iqa = await apiClientFor(web, given.centre, given.iqa);
    const before = await rowDigests(given.centre.id);
    for (const criterionId of [ours.ids['criterionId'], newId()]) {
      const answer = await iqa.post(`/api/v1/units/${given.unitId}/reviews`, {
        outcome: 'action-required',
        reasons: 'Look again.',
        criteria: [{ criterionId, reasons: 'Too thin.' }],
        expectedSignOffId: given.signOffId,
      });
      expect(answer.status).toBe(404);
    }
    expect(await rowDigests(given.centre.id)).toEqual(before);
  });
});
