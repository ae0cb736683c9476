import type { Declaration, UnitDeclarations } from '../../domain/portfolio-document.js';
import { columnLines, fact, openSection, type Press } from '../compose.js';
import { type } from '../styles.js';

/**
 * Unit declaration: learner, assessor, internal quality assurer, each in the words that they were shown and that are on
 * record; what is missing is said.
 */
export function printDeclarations(press: Press, { learner, assessor, iqa }: UnitDeclarations): void {
  const { t } = press.words;
  openSection(press, t('declarations.heading'), { newPage: true });
  declared(press, t('declarations.learner'), learner, t('declarations.missingLearner'));
  declared(press, t('declarations.assessor'), assessor, t('declarations.missingAssessor'));
  declared(
    press,
    t('declarations.iqa'),
    iqa && { ...iqa, statements: [...iqa.statements, iqa.reasons] },
    t('declarations.missingIqa'),
  );
}

function declared(press: Press, role: string, signature: Declaration | null, missing: string): void {
  if (!signature) return fact(press, role, missing, { style: type.note });
  const { statements, by, capacity, at } = signature;
  fact(press, role, [
    ...statements.flatMap((text, index) =>
      columnLines(press, text, type.body, { before: index === 0 ? 0 : 3 }),
    ),
    ...columnLines(press, by, type.strong, { before: 4 }),
    ...columnLines(press, `${press.words.code('capacity', capacity)}, ${press.words.moment(at)}`),
  ]);
}
