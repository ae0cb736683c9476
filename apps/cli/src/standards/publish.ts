import { readStandardFile, type Standard } from '#standards';
import type { Command } from '../command.js';
import { findingLine } from './check.js';
import { publishToLibrary } from './publish-to-library.js';

/** `attest standards publish FILES`: publishes any files, all of them or none. */
export const publishStandardFiles: Command = {
  name: 'standards publish',
  options: {},
  takes: [1, Infinity],
  async run({ positionals }, terminal, words) {
    const standards: Standard[] = [];
    for (const file of positionals) {
      const read = await readStandardFile(file);
      if (!read.findings) standards.push(read.standard);
      else for (const finding of read.findings) terminal.printError(findingLine(file, finding, words));
    }
    return standards.length < positionals.length ? 1 : publishToLibrary(standards, terminal, words);
  },
};
