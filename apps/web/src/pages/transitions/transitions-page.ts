import type { OtherVersion, TransitionPlan } from '#transition';
import type { Specification } from '#units';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

/** The plans of a unit specification, and the versions that another could be made for. */
export function transitionsPage(
  locale: Locale,
  { id, code, standardKey, standardVersion }: Specification,
  plans: readonly TransitionPlan[],
  versions: readonly OtherVersion[],
  typed?: TypedForm,
) {
  const say = locale.words('transitions');
  const planned = new Set(
    plans.filter(({ state }) => state !== 'discarded').map(({ toVersionId }) => toVersionId),
  );
  const choices = versions
    .filter((version) => !planned.has(version.id))
    .map((one) => ({
      value: one.id,
      text: say(one.current ? 'version-current' : 'version', { version: one.version, title: one.title }),
    }));
  const problems = inWords(locale, 'transitions', typed);
  return {
    title: say('title'),
    caption: say('caption', { code, key: standardKey, version: standardVersion }),
    backHref: paths.specification.to({ specificationId: id }),
    plans: plans.map((plan) => ({
      href: paths.transition.to({ planId: plan.id }),
      text: say('plan', { from: plan.fromVersion, to: plan.toVersion }),
      said: say(`state.${plan.state}`, {
        by: plan.createdBy,
        day: locale.day(plan.createdAt),
        code: plan.toCode,
      }),
    })),
    action: paths.transitions.to({ specificationId: id }),
    form:
      choices.length > 0
        ? choiceField(
            'toVersionId',
            choices,
            choices.length === 1 ? { toVersionId: choices[0]!.value } : (typed?.values ?? {}),
            problems,
          )
        : null,
    errors: errorSummary(problems),
  };
}
