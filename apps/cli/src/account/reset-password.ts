import { readConfiguration } from '#configuration';
import { issuePasswordReset } from '#people';
import { NotFound } from '#refusals';
import { asOwner } from '../as-owner.js';
import type { Command } from '../command.js';

/** `attest account reset-password ADDRESS`: prints a link to set a new password, only once. */
export const resetPasswordCommand: Command = {
  name: 'account reset-password',
  options: {},
  takes: [1, 1],
  async run({ positionals: [address = ''] }, terminal, { say }) {
    try {
      const token = await asOwner((tx) => issuePasswordReset(tx, address));
      terminal.print(say('account.reset-password.issued', { address }));
      terminal.print(`${readConfiguration().origin}/password-resets/${token}`);
      return 0;
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      terminal.printError(say('account.reset-password.no-account', { address }));
      return 1;
    }
  },
};
