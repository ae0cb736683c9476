import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A phrase that an assessor ticks is on record by its code and in the words in which it was shown. Judgements of before
 * have those words among their reasons, and no code.
 */
export class RecordPhrases1764000002010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table judgement add column phrase text, add column phrase_shown text,
      add constraint judgement_phrase check ((phrase is null) = (phrase_shown is null))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table judgement drop column phrase, drop column phrase_shown');
  }
}
