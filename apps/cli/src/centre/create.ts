import { readConfiguration } from '#configuration';
import { connectAsOwner, newId } from '#database';
import { createCentre } from '#people';
import { Invalid } from '#refusals';
import type { Command } from '../command.js';
import { openDatabaseAsOwner } from '../open-database.js';

/** `attest centre create`: creates a centre and prints its first administrator's invitation link, only once. */
export const createCentreCommand: Command = {
  name: 'centre create',
  options: { admin: { type: 'string' }, 'admin-name': { type: 'string' } },
  takes: [1, 1],
  async run({ positionals: [name = ''], options }, terminal, { say }) {
    if (!options['admin']) {
      terminal.complain(say('centre.create.admin-missing'));
      return 2;
    }
    const configuration = readConfiguration();
    const administrator = {
      name: String(options['admin-name'] ?? say('centre.create.administrator')),
      address: String(options['admin']),
    };
    const opened = await openDatabaseAsOwner(configuration);
    const owner = await connectAsOwner(opened.ownerUrl, { poolSize: 2 });
    try {
      const { token } = await owner.inCentre(newId(), (tx) => createCentre(tx, { name, administrator }));
      terminal.print(say('centre.create.created', { name, address: administrator.address }));
      terminal.print(`${configuration.origin}/invitations/${token}`);
      return 0;
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      for (const code of Object.values(error.fields)) terminal.complain(say.code('centre.create', code));
      return 1;
    } finally {
      await owner.close();
      await opened.stop();
    }
  },
};
