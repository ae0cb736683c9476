import { grantLibrarian, revokeLibrarian } from '#people';
import { NotFound } from '#refusals';
import { asOwner } from '../as-owner.js';
import type { Command } from '../command.js';

/** `attest librarian grant ADDRESS`: lets an account publish standards for the whole installation. */
export const grantLibrarianCommand = command('grant', grantLibrarian);

/** `attest librarian revoke ADDRESS`: takes that right away. */
export const revokeLibrarianCommand = command('revoke', revokeLibrarian);

function command(name: 'grant' | 'revoke', act: typeof grantLibrarian): Command {
  return {
    name: `librarian ${name}`,
    options: {},
    takes: [1, 1],
    async run({ positionals: [address = ''] }, terminal, { say }) {
      try {
        const changed = await asOwner((tx) => act(tx, address));
        terminal.print(say(`librarian.${name}.${changed ? 'done' : 'already'}`, { address }));
        return 0;
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        terminal.printError(say('librarian.no-account', { address }));
        return 1;
      }
    },
  };
}
