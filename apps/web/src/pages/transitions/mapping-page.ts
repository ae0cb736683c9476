import type { CriterionRow } from '#standards';
import type { MappingRow, TransitionPlan } from '#transition';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary, formFields } from '../../layout/fields.js';
import { mappingView } from './mapping-view.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

/** What becomes of one criterion of the version left: its partners, those that are alike first. */
export function mappingPage(
  locale: Locale,
  plan: TransitionPlan,
  criterion: CriterionRow,
  rows: readonly MappingRow[],
  to: readonly CriterionRow[],
  typed?: TypedForm,
) {
  const say = locale.words('transitions');
  const problems = inWords(locale, 'transitions', typed);
  const values = typed?.values ?? {
    toCriterionIds: rows.flatMap(({ toCriterionId }) => toCriterionId ?? []),
    atOnce: rows.some(({ kind }) => kind === 'same' || kind === 'moved') ? 'yes' : '',
  };
  const partners = to.map((one) => ({ value: one.id, text: `${one.label} ${sentenceOf(one)}` }));
  return {
    title: say('mapping-title', { label: criterion.label, version: plan.fromVersion }),
    caption: say('plan', { from: plan.fromVersion, to: plan.toVersion }),
    backHref: paths.transition.to({ planId: plan.id }),
    sentence: sentenceOf(criterion),
    now: rows.map((row) =>
      mappingView(
        locale,
        plan.id,
        row,
        criterion,
        to.find(({ id }) => id === row.toCriterionId),
        false,
      ),
    ),
    action: paths.transitionMapping.to({ planId: plan.id, criterionId: criterion.id }),
    form: {
      toCriterionIds: choiceField('toCriterionIds', partners, values, problems),
      atOnce: choiceField('atOnce', [{ value: 'yes', text: say('at-once') }], values, problems),
      ...formFields(['reason'], values, problems),
    },
    errors: errorSummary(problems),
  };
}
