import type { UnitForActor } from '#units';
import { type InterfaceLanguage, localesOf } from '#words';
import type english from './messages.en.json';
import type { ReadinessForSignOff } from './unit-for-sign-off.js';

const locales = localesOf<{ readonly '.': typeof english }>('libs/assessment/src');

/** What a learner declares of a unit: the page shows it, and the act records it in the same words. */
export function declarationStatements(language: InterfaceLanguage): string[] {
  const say = locales(language).words('.');
  return [say('declaration.own'), say('declaration.true'), say('declaration.portfolio')];
}

/** What an assessor declares by signing off what stands: the page shows it, and the act records it in the same words. */
export function signOffStatements(
  language: InterfaceLanguage,
  { code, title, learnerName: learner }: UnitForActor,
  { standing, records }: ReadinessForSignOff,
): string[] {
  const locale = locales(language);
  const say = locale.words('.');
  const at = locale.moment(records.declaration!.declaredAt);
  return [
    say('sign-off.judged', { count: standing.criteria.length, code, title, learner }),
    say('sign-off.authentic', { learner }),
    say('sign-off.sufficient'),
    say('sign-off.learner', { learner, at }),
    say('sign-off.self'),
  ];
}
