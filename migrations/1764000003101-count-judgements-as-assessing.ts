import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Judging is assessing: whoever judged anything in a unit, before it moved too, does not quality-assure it. The rule said so
 * (`hasAssessed`), and the floor beneath it looked at decisions and sign-offs only.
 */
export class CountJudgementsAsAssessing1764000003101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      refuseOwnReview(`
    or exists (select from cross_reference x
               join judgement j on j.centre_id = x.centre_id and j.cross_reference_id = x.id
               where x.centre_id = new.centre_id and ${ofThisWork('x.unit_id')} and j.assessor_id = new.iqa_id)`),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(refuseOwnReview(''));
  }
}

const ofThisWork = (column: string): string =>
  `${column} in (select u.id from unit u where u.centre_id = new.centre_id
                 and (u.id = new.unit_id or u.successor_id = new.unit_id))`;

const refuseOwnReview = (judged: string): string => `
  create or replace function refuse_own_quality_assurance() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  begin
    if exists (select from sign_off s where s.centre_id = new.centre_id and ${ofThisWork('s.unit_id')}
               and s.assessor_id = new.iqa_id)
    or exists (select from criterion_decision d where d.centre_id = new.centre_id and ${ofThisWork('d.unit_id')}
               and d.assessor_id = new.iqa_id)${judged} then
      raise exception 'nobody quality-assures what they assessed'
        using errcode = '23514', constraint = 'iqa_review_not_by_assessor';
    end if;
    return new;
  end $$`;
