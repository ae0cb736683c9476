import { declarationBlockers, declarationStatements, type UnitRecords, type UnitStanding } from '#assessment';
import type { UnitForActor } from '#units';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

export interface DeclarationPage {
  readonly title: string;
  readonly backHref: string;
  readonly backText: string;
  readonly already: string;
  readonly blockers: readonly { readonly text: string; readonly href: string | null }[];
  readonly form: {
    readonly action: string;
    readonly intro: string;
    readonly statements: readonly string[];
  } | null;
}

/** What the learner declares, in full; or the criteria that are not met yet, as links. */
export function declarationPage(
  locale: Locale,
  unit: UnitForActor,
  { states, digest }: UnitStanding,
  { declaration }: UnitRecords,
): DeclarationPage {
  const say = locale.words('sign-off');
  const { id: unitId, code, title } = unit;
  const holds = declaration !== null && declaration.stateDigest === digest;
  const blockers = declarationBlockers({ withdrawn: unit.withdrawnAt !== null }, states);
  return {
    title: say('declare.title', { code }),
    backHref: paths.unit.to({ unitId }),
    backText: say('back'),
    already: holds ? say('declare.already', { at: locale.moment(declaration.declaredAt) }) : '',
    blockers: blockers.map((blocker) =>
      blocker.code === 'criterion-not-met'
        ? {
            text: `${blocker.label}: ${locale.words('layout')(`state.${blocker.state}`)}`,
            href: paths.unitCriterion.to({ unitId, criterionId: blocker.criterionId }),
          }
        : { text: say('declare.withdrawn'), href: null },
    ),
    form:
      blockers.length === 0 && !holds
        ? {
            action: paths.declarations.to({ unitId }),
            intro: say('declare.intro', { title }),
            statements: declarationStatements(locale.language),
          }
        : null,
  };
}
