import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CentreTransaction,
  command,
  connectAsOwner,
  type InstallationTransaction,
  newId,
} from '#database';
import { localObjectStore } from '#storage';
import { makeAttachments } from './attachments/make-attachments.js';
import { calendarFrom } from './calendar.js';
import { chanceOf } from './chance.js';
import { openCentre } from './join-centre.js';
import { publishDemonstrationStandard } from './demonstration-standard.js';
import { type DemoAccount, Keys } from './keys.js';
import type { Stage } from './learning.js';
import { northbridge } from './northbridge.js';
import { staff } from './people.js';
import { saltmarsh } from './saltmarsh.js';
import { type Story, tell } from './schedule.js';

/**
 * Creates the demonstration: two centres, their people, and some twenty weeks of work up to yesterday, all by the acts
 * behind the pages. One transaction, so that it is all or nothing; the accounts are written to `demo-accounts.json` just
 * before the commit.
 *
 * The database must have no centre: see `hasCentres`.
 */
export async function makeDemonstration(
  ownerUrl: string,
  varFolder: string,
  now = new Date(),
): Promise<void> {
  const owner = await connectAsOwner(ownerUrl, { poolSize: 3 });
  try {
    const stage: Stage = {
      calendar: calendarFrom(now),
      store: localObjectStore(varFolder),
      attachments: await makeAttachments(chanceOf('attachments')),
      passwords: new Map(),
    };
    await owner.inInstallation(async (tx) => {
      const keys = new Keys();
      await publishDemonstrationStandard(tx, stage.calendar);
      await makeCentres(tx, stage, keys);
      await keepAccounts(varFolder, keys.accounts());
    });
    // Otherwise the first pages would be planned for empty tables.
    await owner.inInstallation((tx) => tx.query(command('analyze')));
  } finally {
    await owner.close();
  }
}

const centres = [
  {
    name: 'Northbridge Training Centre (demonstration)',
    number: '000417',
    safeguardingContact: 'The safeguarding desk, room 2, telephone 01632 960 117',
    administrator: staff[0]!,
    storyOf: northbridge,
  },
  {
    name: 'Saltmarsh Learning (demonstration)',
    number: '000518',
    safeguardingContact: 'The head of centre, telephone 01632 960 242',
    administrator: { key: 's-administrator', name: 'Clementine Oxbow', roles: ['administrator'] },
    storyOf: saltmarsh,
  },
] as const;

async function makeCentres(tx: InstallationTransaction, stage: Stage, keys: Keys): Promise<void> {
  const opened: { readonly centre: CentreTransaction; readonly story: Story }[] = [];
  for (const { storyOf, ...named } of centres) {
    const centre = await tx.enterCentre(newId(), stage.calendar.at(151));
    const administrator = await openCentre(centre, named, keys.of(named.administrator.key));
    opened.push({ centre, story: storyOf(stage, keys, administrator) });
  }
  // From here on as the role that serves people: row-level security holds what follows as it holds them.
  await serve(tx);
  for (const { centre, story } of opened) {
    await tx.enterCentre(centre.centreId);
    await tell(centre, [story], (acts) =>
      planAgainAfter.includes(acts) ? planAgain(tx) : Promise.resolve(),
    );
  }
}

const planAgainAfter: readonly number[] = [60, 200, 600];

/** Plans were made for empty tables; `analyze` invalidates them. */
async function planAgain(tx: InstallationTransaction): Promise<void> {
  await tx.query(command('set local role none'));
  await tx.query(command('analyze'));
  await serve(tx);
}

async function serve(tx: InstallationTransaction): Promise<void> {
  await tx.query(command('set local role attest_app'));
}

async function keepAccounts(varFolder: string, accounts: readonly DemoAccount[]): Promise<void> {
  const file = join(varFolder, 'demo-accounts.json');
  await writeFile(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
