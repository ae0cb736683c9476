import { compareStandards, readStandardFiles } from '#standards';
import { type Mark, markAnswers } from '../../support/mutated-standards/mark-answers.js';
import { mutateStandard } from '../../support/mutated-standards/mutate-standard.js';

const versions = 1000;
const bound = 0.98;
/** Texts that were kept are easily found: of all others, less is asked, and nothing wrong may often look sure. */
const boundOfChanged = 0.95;
const boundOfSure = 0.002;

test(`of ${versions} mutated standards at least 98 % of the criteria are classified correctly`, async () => {
  const { standards } = await readStandardFiles();
  const marks: Mark[] = [];
  for (let seed = 0; seed < versions; seed++) {
    const before = standards[seed % standards.length]!;
    const others = standards.filter((other) => other !== before);
    const mutated = mutateStandard(before, `second version ${seed}`, others);
    marks.push(...markAnswers(mutated, compareStandards(mutated.before, mutated.after).changes));
  }
  const wrong = marks.filter(({ right }) => !right);
  process.stdout.write(`${report(marks)}\n`);
  const rightOf = (own: readonly Mark[]) => own.filter(({ right }) => right).length / own.length;
  expect(rightOf(marks)).toBeGreaterThanOrEqual(bound);
  expect(rightOf(marks.filter(({ answer }) => answer.kind !== 'kept'))).toBeGreaterThanOrEqual(
    boundOfChanged,
  );
  const sure = wrong.filter(({ found }) => found.uncertain.length === 0);
  expect(sure.length / marks.length).toBeLessThanOrEqual(boundOfSure);
});

/** How many of each kind are right, and how many of those that are not are marked uncertain. */
function report(marks: readonly Mark[]): string {
  const line = (name: string, own: readonly Mark[]) => {
    const wrong = own.filter(({ right }) => !right);
    const said = wrong.filter(({ found }) => found.uncertain.length > 0);
    const part =
      own.length === 0 ? '–' : `${((100 * (own.length - wrong.length)) / own.length).toFixed(2)} %`;
    return `  ${name}: ${part} of ${own.length} right; ${said.length} of ${wrong.length} wrong ones said to be uncertain`;
  };
  const kinds = ['kept', 'reworded', 'split', 'merged', 'new', 'withdrawn'] as const;
  const doubted = marks.filter(({ right, found }) => right && found.uncertain.length > 0).length;
  return [
    line('all', marks),
    line(
      'all but kept',
      marks.filter(({ answer }) => answer.kind !== 'kept'),
    ),
    ...kinds.map((kind) =>
      line(
        kind,
        marks.filter(({ answer }) => answer.kind === kind),
      ),
    ),
    `  right and yet said to be uncertain: ${doubted}`,
  ].join('\n');
}
