import { type Counts, countsOf, type ProofResult, proveStandards } from '#standards-import';
import type { Command } from '../command.js';
import type { Words } from '../words.js';

/** `attest standards prove FOLDER [--write]`: compares the published texts with the committed digests and the YAML. */
export const proveStandardTexts: Command = {
  name: 'standards prove',
  options: { write: { type: 'boolean' } },
  takes: [1, 1],
  async run({ positionals, options }, terminal, { say }) {
    const results = await proveStandards(positionals[0]!, { write: options['write'] === true });
    const wrong =
      results.length > 0
        ? results.flatMap((result) => whatIsWrong(result, say))
        : [say('standards.prove.none')];
    for (const { standard, counts } of results)
      terminal.print(say('standards.prove.one', { standard, ...counts }));
    terminal.print(
      say('standards.prove.all', { ...results.map(({ counts }) => counts).reduce(sum, countsOf({})) }),
    );
    for (const sentence of wrong) terminal.printError(sentence);
    if (wrong.length === 0) terminal.print(say('standards.prove.good'));
    return wrong.length > 0 ? 1 : 0;
  },
};

function whatIsWrong(
  { standard, publishedText, unreadable, unlikeTheList, unlikeTheFile, unlikeTheImport }: ProofResult,
  say: Words['say'],
): string[] {
  const about = { standard, publishedText };
  if (unreadable) return [say(`standards.prove.unreadable-${unreadable}`, about)];
  return [
    ...unlikeTheList.map((label) => say('standards.prove.unlike-the-list', { ...about, label })),
    ...unlikeTheFile.map((label) => say('standards.prove.unlike-the-file', { ...about, label })),
    ...unlikeTheImport.map((label) => say('standards.prove.unlike-the-import', { ...about, label })),
  ];
}

const sum = (a: Counts, b: Counts): Counts => ({
  performance: a.performance + b.performance,
  knowledge: a.knowledge + b.knowledge,
  subItems: a.subItems + b.subItems,
  assessed: a.assessed + b.assessed,
});
