import { relative } from 'node:path';
import { type Finding, readStandardFile, standardFiles } from '#standards';
import type { Command } from '../command.js';
import type { Words } from '../words.js';

interface CheckedFile {
  readonly file: string;
  readonly findings: readonly (Finding & { readonly message: string })[];
}

/** `attest standards check [FILES] [--json]`: all files of `standards-data/` by default. */
export const checkStandards: Command = {
  name: 'standards check',
  options: { json: { type: 'boolean' } },
  takes: [0, Infinity],
  async run({ positionals, options }, terminal, words) {
    const files = positionals.length > 0 ? positionals : (await standardFiles()).map(fromHere);
    const checked: CheckedFile[] = [];
    for (const file of files) checked.push(await check(file, words));
    const wrong = checked.filter(({ findings }) => findings.length > 0);
    if (options['json']) terminal.print(JSON.stringify({ files: checked }, null, 2));
    else {
      for (const { file, findings } of wrong)
        for (const finding of findings) terminal.printError(findingLine(file, finding, words));
      const facts = { files: files.length, wrong: wrong.length };
      if (wrong.length > 0) terminal.printError(words.say('standards.check.wrong', facts));
      else terminal.print(words.say('standards.check.good', facts));
    }
    return wrong.length > 0 ? 1 : 0;
  },
};

async function check(file: string, words: Words): Promise<CheckedFile> {
  const { findings = [] } = await readStandardFile(file);
  return { file, findings: findings.map((finding) => ({ ...finding, message: wordsFor(finding, words) })) };
}

/** `standards-data/SFJBI502/2.yaml:12:5 …`: a link in editors and terminals. */
export const findingLine = (file: string, finding: Finding, words: Words): string =>
  `${file}:${finding.line}:${finding.column} ${wordsFor(finding, words)}`;

const wordsFor = ({ code, facts }: Finding, { ofStandards }: Words): string =>
  ofStandards(`finding.${code}`, facts);

/** Relative to the current directory. */
const fromHere = (file: string) => relative(process.cwd(), file);
