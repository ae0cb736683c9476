import { readConfiguration } from '#configuration';
import { newId } from '#database';
import { createCentre } from '#people';
import { Invalid } from '#refusals';
import { withDatabaseOfOwner } from '../as-owner.js';
import type { Command } from '../command.js';

/** `attest centre create`: creates a centre and prints its first administrator's invitation link, only once. */
export const createCentreCommand: Command = {
  name: 'centre create',
  options: { admin: { type: 'string' }, 'admin-name': { type: 'string' } },
  takes: [1, 1],
  async run({ positionals: [name = ''], options }, terminal, { say }) {
    if (!options['admin']) {
      terminal.printError(say('centre.create.admin-missing'));
      return 2;
    }
    const administrator = {
      name: String(options['admin-name'] ?? say('centre.create.administrator')),
      address: String(options['admin']),
    };
    try {
      const { token } = await withDatabaseOfOwner((owner) =>
        owner.inCentre(newId(), (tx) => createCentre(tx, { name, administrator })),
      );
      terminal.print(say('centre.create.created', { name, address: administrator.address }));
      terminal.print(`${readConfiguration().origin}/invitations/${token}`);
      return 0;
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      for (const code of Object.values(error.fields)) terminal.printError(say.code('centre.create', code));
      return 1;
    }
  },
};
