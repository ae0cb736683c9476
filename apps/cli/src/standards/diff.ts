import { changeKinds, compareStandards, type Standard, type StandardDifference } from '#standards';
import type { Command } from '../command.js';
import { changeLines } from './change-lines.js';
import { findNamed } from './find-named.js';
import type { Words } from '../words.js';

/** `attest standards diff A B [--json]`: what became of each criterion. Exits with 0 even if they differ. */
export const diffStandards: Command = {
  name: 'standards diff',
  options: { json: { type: 'boolean' } },
  takes: [2, 2],
  async run({ positionals: [from, to], options }, terminal, words) {
    const before = await findNamed(from!, terminal, words);
    const after = await findNamed(to!, terminal, words);
    if (!before || !after) return 1;
    const difference = compareStandards(before, after);
    if (options['json'])
      terminal.print(
        JSON.stringify({ before: nameOf(before), after: nameOf(after), ...difference }, null, 2),
      );
    else for (const line of linesOf(before, after, difference, words)) terminal.print(line);
    return 0;
  },
};

const nameOf = ({ key, version, en }: Standard) => ({ key, version, title: en.title });

function linesOf(
  before: Standard,
  after: Standard,
  { changes, counts, fields }: StandardDifference,
  { say }: Words,
): string[] {
  const shown = changes.filter(({ kind, uncertain }) => kind !== 'same' || uncertain.length > 0);
  const total = (side: 'before' | 'after') => changes.reduce((sum, change) => sum + change[side].length, 0);
  const kinds = changeKinds.filter((kind) => counts[kind] > 0);
  return [
    say('standards.diff.heading', { before: shortName(before), after: shortName(after) }),
    say('standards.diff.criteria', {
      before: total('before'),
      after: total('after'),
      counts: kinds.map((kind) => say(`standards.diff.count.${kind}`, { count: counts[kind] })).join(', '),
    }),
    ...shown.flatMap((change) => ['', ...changeLines(change, say)]),
    '',
    fields.length > 0
      ? say('standards.diff.fields', { fields: fields.map(({ field }) => field).join(', ') })
      : say('standards.diff.all-same'),
  ];
}

const shortName = ({ key, version }: Standard) => `${key}/${version}`;
