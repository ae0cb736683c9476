import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoAccount } from '#demonstration';

/** One line for each demonstration account, or none where there is no demonstration. */
export async function describeDemoAccounts(varFolder: string): Promise<readonly string[]> {
  const json = await readFile(join(varFolder, 'demo-accounts.json'), 'utf8').catch(() => '[]');
  const accounts = JSON.parse(json) as DemoAccount[];
  if (accounts.length === 0) return [];
  const width = (field: 'role' | 'email') => Math.max(...accounts.map((account) => account[field].length));
  return [
    'Demonstration accounts:',
    ...accounts.map(
      ({ role, email, password }) =>
        `  ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password}`,
    ),
  ];
}
