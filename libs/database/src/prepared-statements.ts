/** More texts than Attest has: only somebody who writes values into the text would come by so many. */
const most = 1000;

const names = new Map<string, string>();

/**
 * The name under which a connection keeps this statement prepared, so that it is parsed and planned once and not with
 * each request; undefined for what comes when there are too many, which is then planned each time.
 */
export function nameOfStatement(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || names.size >= most) return known;
  const name = `attest_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
