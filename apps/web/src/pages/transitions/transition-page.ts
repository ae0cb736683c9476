import type { ChangeKind, CriterionRow } from '#standards';
import type { MovePreview, MappingRow, TransitionPlan } from '#transition';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import { mappingView } from './mapping-view.js';
import type { Locale } from '../../layout/locale.js';

export interface PlanInFull {
  readonly plan: TransitionPlan;
  readonly mapping: readonly MappingRow[];
  readonly from: readonly CriterionRow[];
  readonly to: readonly CriterionRow[];
  readonly kept: readonly MovePreview[];
}

/** Those that make work for somebody first. */
const inOrder: readonly ChangeKind[] = ['merged', 'split', 'reworded', 'withdrawn', 'new', 'moved', 'same'];

export function transitionPage(
  locale: Locale,
  { plan, mapping, from, to, kept }: PlanInFull,
  typed?: TypedForm,
) {
  const say = locale.words('transitions');
  const problems = inWords(locale, 'transitions', typed);
  const draft = plan.state === 'draft';
  const { fromVersion, toVersion, standardKey } = plan;
  const of = (criteria: readonly CriterionRow[], id: string | null) => criteria.find((one) => one.id === id);
  const movable = kept.filter(({ stays }) => !stays);
  const sum = (what: 'atOnce' | 'toConfirm' | 'goesOn' | 'withdrawn') =>
    movable.reduce((total, learner) => total + learner[what], 0);
  const groups = inOrder.map((kind) => ({ kind, rows: mapping.filter((row) => row.kind === kind) }));
  return {
    title: say('plan', { from: fromVersion, to: toVersion }),
    caption: say('caption', { code: plan.fromCode, key: standardKey, version: fromVersion }),
    backHref: paths.transitions.to({ specificationId: plan.fromSpecificationId }),
    draft,
    discarded: plan.state === 'discarded',
    movesHref: paths.moves.to({ planId: plan.id }),
    learnersText: say('learners', { count: kept.length, version: fromVersion }),
    // Of those, who stays because they are signed off; '' for nobody.
    staying: movable.length < kept.length ? say('staying', { count: kept.length - movable.length }) : '',
    sums: (['atOnce', 'toConfirm', 'goesOn', 'withdrawn'] as const).map((what) => ({
      text: say(`sums.${what}`),
      count: sum(what),
    })),
    groups: groups
      .filter(({ rows }) => rows.length > 0)
      .map(({ kind, rows }) => ({
        heading: locale.words('comparisons')('heading', {
          kind: locale.words('comparisons')(`kinds.${kind}`),
          count: rows.length,
        }),
        about: say(`about.${kind}`),
        rows: rows.map((row) =>
          mappingView(locale, plan.id, row, of(from, row.criterionId), of(to, row.toCriterionId), draft),
        ),
        // What needs no reading is folded away.
        folded: kind === 'same',
        show: say('show', { count: rows.length }),
      })),
    comparisonHref: paths.comparison.to({
      ...{ key: standardKey, version: fromVersion, otherKey: standardKey, otherVersion: toVersion },
    }),
    ready: {
      action: paths.transitionSpecification.to({ planId: plan.id }),
      ...formFields(
        ['code'],
        { code: `${plan.fromCode} v${toVersion}`.slice(0, 40), ...typed?.values },
        problems,
      ),
    },
    discardAction: paths.transitionDiscard.to({ planId: plan.id }),
    errors: errorSummary(problems),
  };
}
