import { declareUnit } from '#assessment';
import { newId } from '#database';
import type { Actor } from '#people';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import { aUnitSignedOff, latestIds } from '../../support/an-assessment.js';
import { sql } from '../../support/sql.js';

describe('threat 40: with every check of ours left out, the database refuses each pair', () => {
  type Row = Readonly<Record<string, unknown>>;
  const insert = ({ centre }: TestUnit, table: string, row: Row) =>
    centre.run((tx) => {
      const all = { centre_id: centre.id, id: newId(), ...row };
      const names = Object.keys(all);
      return tx.query(
        sql(
          `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
          Object.values(all),
        ),
      );
    });
  const refused = (work: Promise<unknown>, constraint: string) =>
    expect(work).rejects.toMatchObject({ driverError: expect.objectContaining({ constraint }) });

  test('assessor and learner, at each row that judges, decides or signs off', async () => {
    const given = await aUnitSignedOff();
    const { learner, unitId, evidence, standard } = given;
    const self = { learner_id: learner.personId, assessor_id: learner.personId };
    const [reference] = evidence.references.values();
    const at = new Date();
    const revision = { revision_id: evidence.revisionId, ...self };
    await refused(
      insert(given, 'judgement', {
        cross_reference_id: reference,
        ...self,
        supports: 'not',
        valid: true,
        reliable: true,
        reasons: 'raw',
        file_digests: '[]',
        judged_at: at,
      }),
      'judgement_not_by_learner',
    );
    await refused(
      insert(given, 'criterion_decision', {
        unit_id: unitId,
        criterion_id: standard.criterionIds[0],
        ...self,
        outcome: 'met',
        reasons: 'raw',
        decided_at: at,
      }),
      'criterion_decision_not_by_learner',
    );
    await refused(
      insert(given, 'authenticity_check', {
        ...revision,
        authentic: true,
        current: true,
        established_by: 'observed',
        checked_at: at,
      }),
      'authenticity_not_by_learner',
    );
    await refused(
      insert(given, 'feedback', { ...revision, text: 'raw', returned: false, given_at: at }),
      'feedback_not_by_learner',
    );
    const [declaration] = await given.centre.run((tx) =>
      tx.query(sql<{ id: string }>('select id from declaration where unit_id = $1', [unitId])),
    );
    await refused(
      insert(given, 'sign_off', {
        unit_id: unitId,
        ...self,
        declaration_id: declaration!.id,
        state_digest: 'raw',
        signed_at: at,
        supersedes_id: given.signOffId,
      }),
      'sign_off_not_by_learner',
    );
  });

  test('IQA and learner, IQA and whoever decided or only judged, at the review', async () => {
    const given = await aUnitSignedOff();
    const reviewBy = (person: Actor) =>
      insert(given, 'iqa_review', {
        unit_id: given.unitId,
        learner_id: given.learner.personId,
        sign_off_id: given.signOffId,
        iqa_id: person.personId,
        outcome: 'cleared',
        reasons: 'raw',
        reviewed_at: new Date(),
      });
    await refused(reviewBy(given.learner), 'iqa_review_not_by_learner');
    await refused(reviewBy(given.assessor), 'iqa_review_not_by_assessor');
    const judge = await given.centre.person('assessor', 'iqa');
    const [reference] = given.evidence.references.values();
    await insert(given, 'judgement', {
      cross_reference_id: reference,
      learner_id: given.learner.personId,
      assessor_id: judge.personId,
      supersedes_id: (await given.centre.run((tx) => latestIds(tx, reference!))).expectedJudgementId,
      supports: 'fully',
      valid: true,
      reliable: true,
      reasons: 'raw',
      file_digests: '[]',
      judged_at: new Date(),
    });
    await refused(reviewBy(judge), 'iqa_review_not_by_assessor');
    await reviewBy(given.iqa);
  });

  test('a row cannot name another learner than that of its unit to pass as somebody else’s work', async () => {
    const given = await aUnit();
    const stranger = await given.centre.person('learner');
    const row = {
      unit_id: given.unitId,
      criterion_id: given.standard.criterionIds[0],
      learner_id: stranger.personId,
      assessor_id: given.learner.personId,
      outcome: 'met',
      reasons: 'raw',
      decided_at: new Date(),
    };
    await expect(insert(given, 'criterion_decision', row)).rejects.toMatchObject({
      driverError: expect.objectContaining({ code: '23503' }),
    });
  });

  test('threat 44: what was judged, decided, signed off or reviewed is never changed or deleted', async () => {
    const given = await aUnitSignedOff();
    await given.centre.run((tx) => declareUnit(tx, given.learner, given.unitId, 'en'));
    const tables = [
      'judgement',
      'criterion_decision',
      'criterion_decision_judgement',
      'authenticity_check',
      'feedback',
    ];
    for (const table of [
      ...tables,
      'reopening',
      'declaration',
      'sign_off',
      'sign_off_decision',
      'iqa_review',
    ])
      for (const change of [`delete from ${table}`, `update ${table} set centre_id = centre_id`])
        await expect(given.centre.run((tx) => tx.query(sql(change)))).rejects.toMatchObject({
          driverError: expect.objectContaining({ code: '42501' }),
        });
  });
});
