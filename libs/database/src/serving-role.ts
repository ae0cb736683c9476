import { type DataSource } from 'typeorm';
import { CannotStart } from './embedded/index.js';

/**
 * Refuses a connection to which row-level security does not apply: a superuser's (even one that took on a lesser
 * role, which it could put off again), one with `BYPASSRLS`, or one that owns a table.
 *
 * @throws CannotStart
 */
export async function refuseRoleThatBypassesRls(source: DataSource): Promise<void> {
  const [role] = await source.query<{ name: string; bypasses: boolean; owns: string | null }[]>(
    `select current_user as name,
       (select bool_or(rolsuper or rolbypassrls) from pg_roles where rolname in (session_user, current_user)) as bypasses,
       (select relname from pg_class where relowner = current_user::regrole and relkind in ('r', 'p') limit 1) as owns`,
  );
  if (role?.bypasses)
    throw new CannotStart(
      `Attest does not serve as "${role.name}": row-level security does not apply to a superuser or a role with BYPASSRLS.`,
    );
  if (role?.owns)
    throw new CannotStart(
      `Attest does not serve as "${role.name}": it owns the table "${role.owns}", and the serving role may own none.`,
    );
}
