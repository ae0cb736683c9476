import { spawn } from 'node:child_process';
import { connectAsApp } from '#database';
import { testDatabaseUrl } from '../../support/database.js';
import { holdOn } from './hold-on.js';
import { sql } from '../../support/sql.js';

test('holds a connection, and a child that leads a process group', async () => {
  const database = await connectAsApp(testDatabaseUrl(), { poolSize: 1 });
  await database.autocommit((tx) => tx.query(sql('select 1')));
  spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1e6) // a-child'], {
    detached: true,
    stdio: 'ignore',
  });
  await holdOn('child');
}, 600_000);
