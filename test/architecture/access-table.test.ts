import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '#configuration';
import { access, relations } from '#units';
import { asOwner } from '../support/connections.js';
import { sql } from '../support/sql.js';

const file = join(projectRoot, 'docs/access.md');

const evidence = {
  own: 'all that is theirs, drafts included',
  'put-forward': 'submitted revisions put forward for the unit, while it is live or goes on in another',
  none: 'none: progress only',
};
const portfolio = { always: 'always', 'while-live': 'while the unit is live', none: 'none' };

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const document = `# Who may see what

Made of \`access\` in \`libs/units/src/domain/access.ts\`; \`test/architecture/access-table.test.ts\` compares, and writes it anew
with \`ATTEST_WRITE_DOCS=1\`. Who is what to which unit, from when to when, is the view \`unit_relation\`. Whoever is nothing
to a unit does not find it. One person may be several things.

${row(['to a unit', 'in the role', 'evidence', 'portfolios'])}
${row(['---', '---', '---', '---'])}
${relations
  .map((relation) => {
    const { role, evidence: seen, portfolio: opened, ...rest } = access[relation];
    const held = 'outlastsRole' in rest ? `${role}, and after it ended` : role;
    return row([relation, held, evidence[seen], portfolio[opened]]);
  })
  .join('\n')}
`;

test('docs/access.md is the table that the code asks', async () => {
  const expected = await format(document, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (process.env['ATTEST_WRITE_DOCS']) writeFileSync(file, expected);
  expect(readFileSync(file, 'utf8')).toBe(expected);
});

test('the view of relations and the table name the same ones', async () => {
  const owner = await asOwner();
  const [view] = await owner.inInstallation((tx) =>
    tx.query(sql<{ text: string }>(`select pg_get_viewdef('unit_relation'::regclass) as text`)),
  );
  // Duties are relations by their own names: the check of `allocation` lists them.
  const [check] = await owner.inInstallation((tx) =>
    tx.query(
      sql<{ text: string }>(
        `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'allocation_duty'`,
      ),
    ),
  );
  const named = `${view!.text} ${check!.text}`.matchAll(/'([a-z-]+)'::text/g);
  expect(new Set([...named].map(([, name]) => name))).toEqual(new Set(relations));
});
