import { newId } from '#database';
import { addUnitToCohort, allocateUnits, createCohort, createUnitSpecification, enrolCohort } from '#units';
import { aCentre, type TestCentre, type TestPerson } from './a-centre.js';
import { asOwner } from './connections.js';
import { twoVersions, type TwoVersions } from './two-versions.js';
import { sql } from './sql.js';

export interface LearnersHalfWay {
  readonly centre: TestCentre;
  readonly administrator: TestPerson;
  readonly assessor: TestPerson;
  readonly standard: TwoVersions;
  readonly specificationId: string;
  readonly cohortId: string;
  /** In the order of enrolment; of the n-th, n mod 9 criteria are met, from the first on, and the others await judgement. */
  readonly unitIds: readonly string[];
}

/** Many learners of one cohort on version 1, each as far as they are; written past the acts, which would take minutes. */
export async function learnersHalfWay(learners: number): Promise<LearnersHalfWay> {
  const standard = await twoVersions();
  const centre = await aCentre();
  const administrator = await centre.person('administrator');
  const assessor = await centre.person('assessor');
  const people: TestPerson[] = [];
  for (let count = 0; count < learners; count++) people.push(await centre.person('learner'));
  const made = await centre.run(async (tx) => {
    const specificationId = await createUnitSpecification(tx, administrator, {
      standardVersionId: standard.versionId,
      code: 'R1',
    });
    const cohortId = await createCohort(tx, administrator, { name: 'Autumn', startsOn: '2026-01-05' });
    await addUnitToCohort(tx, administrator, {
      ...{ cohortId, unitSpecificationId: specificationId, targetDate: '2027-01-05' },
    });
    const { units } = await enrolCohort(tx, administrator, {
      cohortId,
      learnerIds: people.map(({ personId }) => personId),
      jurisdiction: 'england-and-wales',
      language: 'en',
    });
    const unitIds = units.map(({ id }) => id);
    await allocateUnits(tx, administrator, { unitIds, personId: assessor.personId, duty: 'assessor' });
    return { specificationId, cohortId, unitIds };
  });
  await writeWork(centre.id, made.unitIds, assessor.personId);
  return { centre, administrator, assessor, standard, ...made };
}

async function writeWork(centreId: string, unitIds: readonly string[], assessorId: string): Promise<void> {
  const owner = await asOwner();
  await owner.inCentre(centreId, async (tx) => {
    const evidence = unitIds.map((unit, at) => ({ unit, met: at % 9, id: newId(), revision: newId() }));
    const given = `jsonb_to_recordset($2) as e (unit uuid, met integer, id uuid, revision uuid)
      join unit u on u.centre_id = $1 and u.id = e.unit`;
    const parameters = [centreId, JSON.stringify(evidence)];
    await tx.query(
      sql(
        `insert into evidence (centre_id, id, learner_id, number, created_at)
       select $1, e.id, u.learner_id, 1, $3 from ${given}`,
        [...parameters, tx.now],
      ),
    );
    await tx.query(
      sql(
        `insert into evidence_revision (centre_id, id, evidence_id, learner_id, author_id, revision, method, created_at, updated_at)
       select $1, e.revision, e.id, u.learner_id, u.learner_id, 1, 'work-product', $3, $3 from ${given}`,
        [...parameters, tx.now],
      ),
    );
    await tx.query(
      sql(
        `insert into cross_reference (centre_id, id, revision_id, learner_id, unit_id, criterion_id, created_at)
       select $1, gen_random_uuid(), e.revision, u.learner_id, u.id, cs.criterion_id, $3 from ${given}
       join criterion_state cs on cs.centre_id = $1 and cs.unit_id = u.id`,
        [...parameters, tx.now],
      ),
    );
    await tx.query(
      sql(
        `update evidence_revision r set submitted_at = $3 from ${given} where r.centre_id = $1 and r.id = e.revision`,
        [...parameters, tx.now],
      ),
    );
    const met = `${given} join criterion_state cs on cs.centre_id = $1 and cs.unit_id = u.id and cs.position <= e.met
      join cross_reference x on x.centre_id = $1 and x.unit_id = u.id and x.criterion_id = cs.criterion_id`;
    await tx.query(
      sql(
        `insert into judgement (centre_id, id, cross_reference_id, learner_id, assessor_id, supports, valid, reliable,
         reasons, file_digests, judged_at)
       select $1, gen_random_uuid(), x.id, u.learner_id, $4, 'fully', true, true, 'It shows just that.', '[]', $3 from ${met}`,
        [...parameters, tx.now, assessorId],
      ),
    );
    await tx.query(
      sql(
        `insert into criterion_decision (centre_id, id, unit_id, criterion_id, learner_id, assessor_id, outcome, reasons, decided_at)
       select $1, gen_random_uuid(), u.id, cs.criterion_id, u.learner_id, $4, 'met', 'It shows just that.', $3 from ${met}`,
        [...parameters, tx.now, assessorId],
      ),
    );
    await tx.query(
      sql(
        `insert into criterion_decision_judgement (centre_id, decision_id, judgement_id)
       select $1, d.id, j.id from criterion_decision d
       join cross_reference x on x.centre_id = d.centre_id and x.unit_id = d.unit_id and x.criterion_id = d.criterion_id
       join judgement j on j.centre_id = x.centre_id and j.cross_reference_id = x.id where d.centre_id = $1`,
        [centreId],
      ),
    );
    await tx.query(
      sql(
        `update criterion_state cs set state = case when cs.position <= e.met then 'met' else 'awaiting-assessment' end
       from ${given} where cs.centre_id = $1 and cs.unit_id = u.id`,
        parameters,
      ),
    );
    await tx.query(
      sql(
        `update unit w set criteria_met = e.met, criteria_awaiting = w.criteria_total - e.met, last_activity_at = $3,
         state = case when e.met = w.criteria_total then 'ready-to-declare' else 'in-progress' end
       from ${given} where w.centre_id = $1 and w.id = u.id`,
        [...parameters, tx.now],
      ),
    );
  });
}
