import type { Declaration, UnitDeclarations } from '../../domain/portfolio-document.js';
import { fact, openSection, type Press } from '../compose.js';
import { hang, measure, type } from '../styles.js';

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
  const { sheet, words } = press;
  if (!signature) {
    fact(press, role, missing, { style: type.note });
    return;
  }
  const { statements, by, capacity, at } = signature;
  const width = measure - hang;
  const lines = [
    ...statements.flatMap((text, index) =>
      sheet.set.lines(text, type.body, width, { before: index === 0 ? 0 : 3 }),
    ),
    ...sheet.set.lines(by, type.strong, width, { before: 4 }),
    ...sheet.set.lines(`${words.code('capacity', capacity)}, ${words.moment(at)}`, type.small, width),
  ];
  fact(press, role, lines);
}
