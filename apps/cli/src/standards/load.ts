import { readConfiguration } from '#configuration';
import { connectAsOwner } from '#database';
import { RuleBroken } from '#refusals';
import {
  type ContentDifference,
  loadStandards,
  type PublishedVersionChanged,
  readStandardFiles,
} from '#standards';
import type { Command, Terminal } from '../command.js';
import { openDatabaseAsOwner } from '../open-database.js';
import { say } from '../words.js';
import { findingLine } from './check.js';

/** `attest standards load`: the files of `standards-data/` into the database. Running it again changes nothing. */
export const loadStandardFiles: Command = {
  name: 'standards load',
  options: {},
  takes: [0, 0],
  async run(_, terminal) {
    const { standards, refused } = await readStandardFiles();
    for (const { file, findings } of refused)
      for (const finding of findings) terminal.complain(findingLine(file, finding));
    if (refused.length > 0) return 1;
    const opened = await openDatabaseAsOwner(readConfiguration());
    const database = await connectAsOwner(opened.ownerUrl, { poolSize: 1 });
    try {
      const loaded = await database.inInstallation((tx) => loadStandards(tx, standards));
      for (const { key, version, outcome } of loaded)
        terminal.print(say(`standards.load.${outcome}`, { key, version }));
      return 0;
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      explain(error as RuleBroken<PublishedVersionChanged>, terminal);
      return 1;
    } finally {
      await database.close();
      await opened.stop();
    }
  },
};

function explain({ blockers }: RuleBroken<PublishedVersionChanged>, { complain }: Terminal): void {
  for (const { key, version, differences } of blockers) {
    complain(say('standards.load.refused', { key, version }));
    for (const difference of differences) complain(`  ${wordsFor(difference)}`);
  }
}

const wordsFor = (difference: ContentDifference) =>
  say(`standards.difference.${difference.kind}`, { ...difference });
