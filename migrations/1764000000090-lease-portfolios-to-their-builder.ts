import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A portfolio that is being built is leased to one builder, who keeps renewing: of two workers that were handed the
 * same work one builds, and what a killed worker had begun is taken up when its lease runs out. Attempts are counted
 * when they begin, so that what kills its worker is given up too.
 */
export class LeasePortfoliosToTheirBuilder1764000000090 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table portfolio
      add column lease uuid,
      add column leased_until timestamptz,
      add column attempts integer not null default 0,
      add constraint portfolio_building_is_leased
        check ((state = 'building') = (lease is not null and leased_until is not null)),
      add constraint portfolio_failed_says_why check ((state = 'failed') = (failure is not null))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table portfolio drop constraint portfolio_failed_says_why,
      drop constraint portfolio_building_is_leased, drop column attempts, drop column leased_until, drop column lease`);
  }
}
