import type { CentreTransaction } from '#database';
import { sql } from '../../support/sql.js';

const evidencePerUnit = 4;

/**
 * Four pieces of evidence a unit, each with a text and a picture, submitted. Each criterion that the learner has reached
 * is cross-referenced from two of them; `numbered_reference` numbers the cross-references of a unit from 0.
 */
export async function fillEvidence(tx: CentreTransaction): Promise<void> {
  await tx.query(
    sql(`create temporary table numbered_revision on commit drop as
     select uuidv7() as id, uuidv7() as evidence_id, u.id as unit_id, u.learner_id, u.assessor_id, e.n,
       ${evidencePerUnit} * (u.specification - 1) + e.n as number, u.enrolled_at + e.n * interval '9 days' as at
     from numbered_unit u cross join generate_series(1, ${evidencePerUnit}) as e (n)`),
  );
  await tx.query(
    sql(
      `insert into evidence (centre_id, id, learner_id, number, created_at)
     select $1, evidence_id, learner_id, number, at from numbered_revision`,
      [tx.centreId],
    ),
  );
  await tx.query(
    sql(
      `insert into evidence_revision (centre_id, id, evidence_id, learner_id, author_id, revision, title, method,
       activity_on, text, confidentiality, declaration, created_at, updated_at)
     select $1, id, evidence_id, learner_id, learner_id, 1, 'What I did, part ' || n,
       (array['work-product', 'reflective-account', 'questioning', 'professional-discussion'])[n], at::date,
       repeat('I listened first, then I wrote down what was said and asked what should happen next. ', 12),
       '{"identifiable": "nobody"}', '{"ownWork": true, "helpUsed": false, "toolsUsed": false}', at, at
     from numbered_revision`,
      [tx.centreId],
    ),
  );
  await tx.query(
    sql(
      `insert into evidence_file (centre_id, id, revision_id, learner_id, position, name, media_type, bytes, sha256,
       object_key, state, created_at)
     select $1, uuidv7(), id, learner_id, 1, 'notes.jpg', 'image/jpeg', 180000, encode(sha256(id::text::bytea), 'hex'),
       id::text, 'stored', at
     from numbered_revision`,
      [tx.centreId],
    ),
  );
  await fillCrossReferences(tx);
  await tx.query(
    sql('update evidence_revision set submitted_at = updated_at where centre_id = $1', [tx.centreId]),
  );
  await tx.query(
    sql(
      `update person p set last_evidence_number = ${evidencePerUnit} * 5 from numbered_learner l
     where p.centre_id = $1 and p.id = l.id`,
      [tx.centreId],
    ),
  );
}

async function fillCrossReferences(tx: CentreTransaction): Promise<void> {
  await tx.query(
    sql(
      `create temporary table numbered_reference on commit drop as
     select uuidv7() as id, r.id as revision_id, u.id as unit_id, c.criterion_id, c.place, u.learner_id, u.assessor_id,
       2 * (c.place - 1) + pair.n as n, 2 * (c.place - 1) + pair.n < u.judged as judged,
       r.at + interval '1 hour' as at
     from numbered_unit u
     cross join lateral (
       select criterion_id, row_number() over (order by position)::int as place
       from criterion_state where centre_id = $1 and unit_id = u.id) c
     cross join (values (0), (1)) as pair (n)
     join numbered_revision r on r.unit_id = u.id and r.n = (c.place + pair.n) % ${evidencePerUnit} + 1
     where c.place <= u.reached`,
      [tx.centreId],
    ),
  );
  await tx.query(
    sql(
      `insert into cross_reference (centre_id, id, revision_id, learner_id, unit_id, criterion_id, locator, created_at)
     select $1, id, revision_id, learner_id, unit_id, criterion_id, null, at from numbered_reference`,
      [tx.centreId],
    ),
  );
}
