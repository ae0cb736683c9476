import { reinstateStandard, retireStandard } from '#standards';
import { asOwner } from '../as-owner.js';
import type { Command } from '../command.js';

/** `attest standards retire KEY VERSION [--undo]`: no new learners on this version; existing ones continue. */
export const retireStandardCommand: Command = {
  name: 'standards retire',
  options: { undo: { type: 'boolean' } },
  takes: [2, 2],
  async run({ positionals: [key = '', version = ''], options }, terminal, { say }) {
    const undo = options['undo'] === true;
    const changed = await asOwner((tx) => (undo ? reinstateStandard : retireStandard)(tx, { key, version }));
    const outcome = `${undo ? 'undone' : 'retired'}${changed ? '' : '-already'}` as const;
    terminal.print(say(`standards.retire.${outcome}`, { key, version }));
    return 0;
  },
};
