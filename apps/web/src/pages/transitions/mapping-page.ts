import type { CriterionRow } from '#standards';
import type { MappingRow, TransitionPlan } from '#transition';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary, formFields, type Problem, type Values } from '../../layout/fields.js';
import { mappingView, sentenceOf } from './mapping-view.js';
import type { Locale } from '../../layout/locale.js';

/** What becomes of one criterion of the version left: its partners, those that are alike first. */
export function mappingPage(
  locale: Locale,
  plan: TransitionPlan,
  criterion: CriterionRow,
  rows: readonly MappingRow[],
  to: readonly CriterionRow[],
  typed?: Values,
  problems: readonly Problem[] = [],
) {
  const say = locale.words('transitions');
  const values = typed ?? {
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
