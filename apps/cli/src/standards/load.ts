import { readStandardFiles } from '#standards';
import type { Command } from '../command.js';
import { findingLine } from './check.js';
import { publishToLibrary } from './publish-to-library.js';

/** `attest standards load`: loads the files of `standards-data/` into the database. Idempotent. */
export const loadStandardFiles: Command = {
  name: 'standards load',
  options: {},
  takes: [0, 0],
  async run(_, terminal, words) {
    const { standards, refused } = await readStandardFiles();
    for (const { file, findings } of refused)
      for (const finding of findings) terminal.printError(findingLine(file, finding, words));
    return refused.length > 0 ? 1 : publishToLibrary(standards, terminal, words);
  },
};
