import type { Signature, UnitDeclarations } from '../../domain/portfolio-document.js';
import { fact, openSection, type Press } from '../compose.js';
import { hang, measure, type } from '../styles.js';

/** Unit declaration: learner, assessor, internal quality assurer; what is missing is said. */
export function printDeclarations(press: Press, declarations: UnitDeclarations): void {
  const { t } = press.words;
  openSection(press, t('declarations.heading'), { newPage: true });
  const { learner, assessor, iqa } = declarations;
  declared(
    press,
    t('declarations.learner'),
    learner,
    t('declarations.learnerWords'),
    t('declarations.missingLearner'),
  );
  const decisions = assessor?.decisions ?? 0;
  declared(
    press,
    t('declarations.assessor'),
    assessor,
    t('declarations.assessorWords', { decisions }),
    t('declarations.missingAssessor'),
  );
  declared(
    press,
    t('declarations.iqa'),
    iqa,
    [t('declarations.iqaWords'), iqa?.reasons].filter(Boolean).join('\n'),
    t('declarations.missingIqa'),
  );
}

function declared(
  press: Press,
  role: string,
  signature: Signature | null,
  text: string,
  missing: string,
): void {
  const { sheet, words } = press;
  if (!signature) {
    fact(press, role, missing, { style: type.note });
    return;
  }
  const { name, capacity, at } = signature;
  const width = measure - hang;
  const lines = [
    ...sheet.set.lines(text, type.body, width),
    ...sheet.set.lines(name, type.strong, width, { before: 4 }),
    ...sheet.set.lines(`${words.code('capacity', capacity)}, ${words.moment(at)}`, type.small, width),
  ];
  fact(press, role, lines);
}
