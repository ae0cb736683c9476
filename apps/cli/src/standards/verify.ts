import { verifyLibrary } from '#standards';
import { asOwner } from '../as-owner.js';
import type { Command } from '../command.js';

/** `attest standards verify`: checks every version in the library against its digest. */
export const verifyStandards: Command = {
  name: 'standards verify',
  options: {},
  takes: [0, 0],
  async run(_, terminal, { say }) {
    const { versions, broken } = await asOwner(verifyLibrary);
    for (const { key, version, what } of broken)
      terminal.printError(say(`standards.verify.${what}`, { key, version }));
    if (broken.length > 0) return 1;
    terminal.print(say('standards.verify.good', { versions }));
    return 0;
  },
};
