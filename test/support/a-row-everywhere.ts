import { randomUUID } from 'node:crypto';
import { newId, type CentreTransaction } from '#database';
import { asOwner } from './connections.js';
import { aUnit } from './a-unit.js';
import { sql } from './sql.js';

/**
 * A centre with at least one row in every table that belongs to centres, written past all our acts.
 *
 * @returns the centre's id
 */
export async function aRowEverywhere(): Promise<string> {
  const { centre, learner, assessor, iqa, unitId, specificationId, standard } = await aUnit();
  const owner = await asOwner();
  await owner.inCentre(centre.id, async (tx) => {
    const add = async (table: string, columns: Record<string, unknown>) =>
      insert(tx, centre.id, table, columns);
    const [learner_id, assessor_id, iqa_id] = [learner.personId, assessor.personId, iqa.personId];
    const [unit_id, criterion_id] = [unitId, standard.criterionIds[0]];
    const at = tx.now;
    const cohort_id = await add('cohort', { name: 'Any', starts_on: '2026-01-01', created_at: at });
    await tx.query(
      sql('insert into cohort_learner (centre_id, cohort_id, learner_id) values ($1, $2, $3)', [
        centre.id,
        cohort_id,
        learner_id,
      ]),
    );
    await add('cohort_unit', {
      cohort_id,
      unit_specification_id: specificationId,
      target_date: '2026-12-01',
    });
    const evidence_id = await add('evidence', { learner_id, number: 1, created_at: at });
    const revision_id = await add('evidence_revision', {
      evidence_id,
      learner_id,
      author_id: learner_id,
      revision: 1,
      method: 'questioning',
      created_at: at,
      updated_at: at,
    });
    await add('evidence_file', {
      revision_id,
      learner_id,
      position: 1,
      name: 'a',
      media_type: 'text/plain',
      object_key: randomUUID(),
      created_at: at,
    });
    const cross_reference_id = await add('cross_reference', {
      revision_id,
      learner_id,
      unit_id,
      criterion_id,
      created_at: at,
    });
    await add('evidence_withdrawal', {
      evidence_id,
      withdrawn_by: learner_id,
      reason: 'any',
      withdrawn_at: at,
    });
    await add('authenticity_check', {
      revision_id,
      learner_id,
      assessor_id,
      authentic: true,
      current: true,
      established_by: 'observed',
      checked_at: at,
    });
    const judgement_id = await add('judgement', {
      cross_reference_id,
      learner_id,
      assessor_id,
      supports: 'fully',
      valid: true,
      reliable: true,
      reasons: 'any',
      file_digests: '[]',
      judged_at: at,
    });
    const decision_id = await add('criterion_decision', {
      unit_id,
      criterion_id,
      learner_id,
      assessor_id,
      outcome: 'met',
      reasons: 'any',
      decided_at: at,
    });
    await add('criterion_decision_judgement', { id: undefined, decision_id, judgement_id });
    await add('reopening', {
      unit_id,
      criterion_id,
      decision_id,
      cause: 'iqa',
      reasons: 'any',
      reopened_by: iqa_id,
      reopened_at: at,
    });
    await add('feedback', {
      revision_id,
      learner_id,
      assessor_id,
      text: 'any',
      returned: false,
      given_at: at,
    });
    await add('feedback_draft', { id: undefined, revision_id, assessor_id, text: 'any', saved_at: at });
    const declaration_id = await add('declaration', {
      unit_id,
      learner_id,
      statements: ['any'],
      state_digest: 'any',
      declared_at: at,
    });
    const sign_off_id = await add('sign_off', {
      unit_id,
      learner_id,
      assessor_id,
      declaration_id,
      statements: ['any'],
      state_digest: 'any',
      signed_at: at,
    });
    await add('sign_off_decision', { id: undefined, sign_off_id, decision_id });
    await add('iqa_review', {
      unit_id,
      learner_id,
      sign_off_id,
      iqa_id,
      outcome: 'cleared',
      statements: ['any'],
      reasons: 'any',
      reviewed_at: at,
    });
    const plan_id = await add('transition_plan', {
      from_specification_id: specificationId,
      to_version_id: standard.versionId,
      created_by: iqa_id,
      created_at: at,
    });
    await add('transition_mapping', { plan_id, criterion_id, kind: 'withdrawn' });
    const move_id = await add('unit_move', {
      plan_id,
      learner_id,
      from_unit_id: unit_id,
      to_unit_id: unit_id,
      draft_links: '[]',
      moved_by: iqa_id,
      moved_at: at,
    });
    await add('move_request', { plan_id, unit_id, requested_by: iqa_id, requested_at: at });
    await add('cross_reference_origin', {
      id: undefined,
      cross_reference_id,
      origin_id: cross_reference_id,
      learner_id,
      counts_as_judged: true,
    });
    await add('carried_decision', {
      move_id,
      unit_id,
      criterion_id,
      from_decision_id: decision_id,
      kind: 'same',
    });
    await add('portfolio', {
      unit_id,
      draft: true,
      language: 'en',
      requested_by: learner_id,
      requested_at: at,
    });
  });
  return centre.id;
}

async function insert(
  tx: CentreTransaction,
  centreId: string,
  table: string,
  columns: Record<string, unknown>,
): Promise<string> {
  const id = newId();
  const row = Object.entries({ centre_id: centreId, id, ...columns }).filter(
    ([, value]) => value !== undefined,
  );
  await tx.query(
    sql(
      `insert into ${table} (${row.map(([name]) => name).join(', ')}) values (${row.map((_, index) => `$${index + 1}`).join(', ')})`,
      row.map(([, value]) => value),
    ),
  );
  return id;
}
