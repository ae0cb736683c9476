import type { RecordedDecision, EvidenceBehind, RecordedSignOff, SignOffToReview } from '#assessment';
import { evidenceReference } from '#evidence';
import { reviewStatements } from '#quality';
import type { ChecklistItem, UnitForActor } from '#units';
import { paths } from '../../http/paths.js';
import { stateTag, type StateTag } from '../../layout/bar/state-tag.js';
import { type UnitBar, unitBar } from '../../layout/bar/unit-bar.js';
import {
  type ChoiceField,
  choiceField,
  errorSummary,
  type Field,
  formFields,
  type Problem,
} from '../../layout/fields.js';
import type { PageError } from '../../layout/layout-data.js';
import { saidOf } from '../assessment/said-of.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

export interface ReviewPage {
  readonly title: string;
  readonly caption: string;
  readonly backHref: string;
  readonly backText: string;
  readonly errors?: readonly PageError[];
  readonly says: readonly string[];
  /** Of a review that came too late to be recorded. */
  readonly written: readonly string[];
  readonly bar: UnitBar;
  readonly criteria: readonly CriterionView[];
  readonly form: {
    readonly action: string;
    readonly expectedSignOffId: string;
    readonly outcome: ChoiceField;
    readonly reasons: Field;
    readonly reopen: ChoiceField;
    readonly reopenReasons: Field;
    readonly reopenOpen: boolean;
  } | null;
}

interface CriterionView {
  readonly label: string;
  readonly sentence: string;
  readonly tag: StateTag;
  readonly decision: string;
  readonly reasons: string;
  readonly notes: readonly string[];
  readonly evidence: readonly { readonly href: string; readonly text: string; readonly said: string }[];
  readonly historyHref: string;
}

export interface UnitUnderReview {
  readonly unit: UnitForActor;
  readonly checklist: readonly ChecklistItem[];
  readonly behind: readonly EvidenceBehind[];
  readonly decisions: readonly RecordedDecision[];
  readonly signOff: SignOffToReview | null;
  /** Newest first. */
  readonly signOffs: readonly RecordedSignOff[];
  /** The actor assessed part of it. */
  readonly own: boolean;
}

export interface FailedReview {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** The whole unit as its IQA reads it: each criterion with the decision that stands and the evidence behind it. */
export function reviewPage(locale: Locale, data: UnitUnderReview, failed?: FailedReview): ReviewPage {
  const say = locale.words('reviews');
  const { unit, checklist, signOff, own } = data;
  const problems = failed?.problems ?? [];
  const waits = signOff !== null && signOff.stands && signOff.review === null && !own;
  const errors = errorSummary(problems).map((one) => (waits ? one : { ...one, href: '#standing' }));
  return {
    title: say('review.title', { code: unit.code }),
    caption: say('review.caption', {
      learner: unit.learnerName,
      assessor: unit.assessorName ?? locale.words('unit')('nobody'),
    }),
    backHref: paths.reviewQueue.to(),
    backText: say('review.back'),
    errors: errors.length > 0 ? errors : undefined,
    says: saysOf(locale, data, waits),
    bar: unitBar(checklist),
    criteria: checklist.map((item) => criterionView(locale, data, item)),
    written: failed && !waits ? writtenIn(failed) : [],
    form: waits
      ? {
          action: paths.reviews.to({ unitId: unit.id }),
          expectedSignOffId: signOff.id,
          outcome: choiceField(
            'outcome',
            (['cleared', 'action-required'] as const).map((value) => ({
              value,
              text: say(`review.outcome-${value}`),
              hint: say(`review.outcome-${value}-hint`, {
                statement: reviewStatements(locale.language, 'cleared').join(' '),
              }),
            })),
            failed?.values ?? {},
            problems,
          ),
          reopen: choiceField(
            'reopen',
            checklist.map(({ criterionId, label }) => ({ value: criterionId, text: label })),
            failed?.values ?? {},
            problems,
          ),
          reopenOpen: Boolean(failed?.values['reopen']),
          ...formFields(['reasons', 'reopenReasons'], failed?.values ?? {}, problems),
        }
      : null,
  };
}

/** What was written into a form that has gone from the page: it was not recorded, and is not lost. */
const writtenIn = ({ values }: FailedReview): string[] =>
  [values['reasons'], values['reopenReasons']].filter(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );

function saysOf(locale: Locale, { signOffs, own }: UnitUnderReview, waits: boolean): string[] {
  const say = locale.words('reviews');
  const [latest] = signOffs;
  if (!latest) return [say('review.not-signed')];
  const { by, at, declaredAt, review } = latest;
  return [
    say('review.signed', { by, at: locale.moment(at), declared: locale.moment(declaredAt) }),
    ...(review
      ? [
          say('review.reviewed', {
            by: review.by,
            at: locale.moment(review.at),
            outcome: say(`outcomes.${review.outcome}`),
            reasons: review.reasons,
          }),
        ]
      : own
        ? [say('review.own')]
        : waits
          ? []
          : [say('review.not-signed')]),
  ];
}

function criterionView(
  locale: Locale,
  { unit, behind, decisions }: UnitUnderReview,
  item: ChecklistItem,
): CriterionView {
  const say = locale.words('reviews');
  const { criterionId, label } = item;
  const latest = decisions.find((decision) => decision.criterionId === criterionId);
  const notes = latest
    ? [
        ...(latest.togetherBecause
          ? [locale.words('unit')('criterion.together', { why: latest.togetherBecause })]
          : []),
        ...(latest.occasionDidNotArise
          ? [locale.words('unit')('criterion.occasion', { why: latest.occasionDidNotArise })]
          : []),
      ]
    : [];
  return {
    label,
    sentence: sentenceOf(item),
    tag: stateTag(item.state),
    decision: latest
      ? say('review.decision', {
          outcome: locale.words('unit')(`criterion.outcomes.${latest.outcome}`),
          by: latest.by,
          at: locale.moment(latest.at),
          references: latest.evidenceNumbers.map(evidenceReference).join(', '),
        })
      : '',
    reasons: latest?.reasons ?? '',
    notes,
    evidence: behind
      .filter((one) => one.criterionId === criterionId && !one.replaced)
      .map((one) => ({
        href: paths.assessment.to({ revisionId: one.revisionId }),
        text: `${evidenceReference(one.evidenceNumber)} ${one.title}`,
        said: saidOf(locale, one),
      })),
    historyHref: paths.unitCriterion.to({ unitId: unit.id, criterionId }),
  };
}
