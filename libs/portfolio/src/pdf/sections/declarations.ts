import type { Cover, Signature, UnitDeclarations } from '../../domain/portfolio-document.js';
import { fact, openSection, type Press } from '../compose.js';
import { hang, measure, type } from '../styles.js';

/**
 * Unit declaration: learner, assessor, internal quality assurer, each in the words that their pages showed them; what
 * is missing is said.
 */
export function printDeclarations(
  press: Press,
  { learner, assessor, iqa }: UnitDeclarations,
  cover: Cover,
): void {
  const { t } = press.words;
  openSection(press, t('declarations.heading'), { newPage: true });
  const about = { code: cover.unit.code, title: cover.unit.title, learner: cover.learner.name };
  declared(press, t('declarations.learner'), learner, t('declarations.missingLearner'), [
    t('declarations.learnerOwn'),
    t('declarations.learnerTrue'),
    t('declarations.learnerPortfolio'),
  ]);
  declared(press, t('declarations.assessor'), assessor, t('declarations.missingAssessor'), [
    t('declarations.assessorJudged', { ...about, count: assessor?.decisions ?? 0 }),
    t('declarations.assessorAuthentic', about),
    t('declarations.assessorSufficient'),
    t('declarations.assessorSelf'),
  ]);
  declared(press, t('declarations.iqa'), iqa, t('declarations.missingIqa'), [
    t('declarations.iqaCleared'),
    ...(iqa?.reasons ? [iqa.reasons] : []),
  ]);
}

function declared(
  press: Press,
  role: string,
  signature: Signature | null,
  missing: string,
  statements: readonly string[],
): void {
  const { sheet, words } = press;
  if (!signature) {
    fact(press, role, missing, { style: type.note });
    return;
  }
  const { by, capacity, at } = signature;
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
