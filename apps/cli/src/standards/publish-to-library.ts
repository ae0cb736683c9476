import { RuleBroken } from '#refusals';
import { loadStandards, type PublishedVersionChanged, type Standard } from '#standards';
import { asOwner } from '../as-owner.js';
import type { ExitCode, Terminal } from '../command.js';
import type { Words } from '../words.js';

/** Publishes checked standards and reports the outcome of each. */
export async function publishToLibrary(
  standards: readonly Standard[],
  terminal: Terminal,
  words: Words,
): Promise<ExitCode> {
  try {
    const loaded = await asOwner((tx) => loadStandards(tx, standards));
    for (const { key, version, outcome } of loaded)
      terminal.print(words.say(`standards.load.${outcome}`, { key, version }));
    return 0;
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    explain(error as RuleBroken<PublishedVersionChanged>, terminal, words);
    return 1;
  }
}

function explain(
  { blockers }: RuleBroken<PublishedVersionChanged>,
  { printError }: Terminal,
  { say, ofStandards }: Words,
): void {
  for (const { key, version, differences } of blockers) {
    printError(say('standards.load.refused', { key, version }));
    for (const difference of differences)
      printError(`  ${ofStandards(`difference.${difference.kind}`, { ...difference })}`);
  }
}
