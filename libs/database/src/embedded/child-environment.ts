/** Our environment without what would steer PostgreSQL elsewhere (`PGDATA`, `PGPORT`, a locale of the caller's). */
export function childEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
