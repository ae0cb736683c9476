import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A draft is the content of a standard. `yaml` stays for what was typed and gives none: to be put right as text.
 *
 * Drafts are read with the reader of today's library: the format grows by optional fields only, so a later one reads
 * them too. What it cannot read stays as it was typed.
 */
export class KeepDraftsAsData1764000002010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table standard_draft add column content jsonb');
    await db.query('alter table standard_draft disable trigger keep_published_draft');
    const drafts: { id: string }[] = await db.query('select id from standard_draft where yaml is not null');
    for (const { id } of drafts) {
      const { contentOfText } = await import('#standard-drafts');
      const [{ text }] = await db.query('select yaml as text from standard_draft where id = $1', [id]);
      const { content, yaml } = contentOfText(text);
      await db.query('update standard_draft set content = $2, yaml = $3 where id = $1', [id, content, yaml]);
    }
    await db.query('alter table standard_draft enable trigger keep_published_draft');
    await db.query(`alter table standard_draft add constraint standard_draft_content
      check (content is null or (yaml is null and length(content::text) <= 2000000))`);
    await db.query('grant insert (content), update (content) on standard_draft to attest_app');
  }

  /** JSON is YAML, all of its texts in quotes. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table standard_draft disable trigger keep_published_draft');
    await db.query(`update standard_draft set yaml = coalesce(yaml, jsonb_pretty(content)), content = null`);
    await db.query('alter table standard_draft enable trigger keep_published_draft');
    await db.query('alter table standard_draft drop column content');
  }
}
