import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What learner, assessor and IQA declared is on record in the words that they were shown. Until now all were shown the
 * words below. The default is for the release before, should it run again: it does not know the column.
 */
export class RecordStatements1764000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of ['declaration', 'sign_off', 'iqa_review'])
      await db.query(`alter table ${table} add column statements text[] not null default '{}'`);
    await db.query(`update declaration set statements = array[
      'The evidence for this unit is my own work, except where I said who helped me and which tools I used.',
      'What I recorded happened as I describe it, and nobody can be identified from it.',
      'I know that my portfolio of this unit may have to be disclosed in proceedings.']`);
    await db.query(`update sign_off s set statements = array[
      format('I have judged the evidence for each of the %s criteria of %s, %s, and decided that %s has met every one of them.',
        (select count(*) from sign_off_decision sd where sd.centre_id = s.centre_id and sd.sign_off_id = s.id),
        v.code, v.title, p.name),
      format('I am satisfied that the evidence is valid, authentic, current, sufficient and reliable, and that it is %s’s own work.',
        p.name),
      'Taken together the evidence shows consistent practice over time, across a range of occasions and methods.',
      format('%s declared the unit complete on %s, and nothing has changed since.', p.name,
        to_char(d.declared_at at time zone 'Europe/London', 'FMDD FMMonth YYYY "at" FMHH12:MIam')),
      'I have assessed fairly, under the rules of this unit, and I have no interest in the outcome.']
      from unit u, unit_specification v, person p, declaration d
      where u.centre_id = s.centre_id and u.id = s.unit_id and v.centre_id = u.centre_id
        and v.id = u.unit_specification_id and p.centre_id = s.centre_id and p.id = s.learner_id and d.centre_id = s.centre_id and d.id = s.declaration_id`);
    await db.query(`update iqa_review set statements = case outcome
      when 'cleared' then array['I agree with the assessor’s decisions.'] else array[]::text[] end`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['declaration', 'sign_off', 'iqa_review'])
      await db.query(`alter table ${table} drop column statements`);
  }
}
