import type {
  DecisionDue,
  RecordedDecision,
  DecisionToConfirm,
  EvidenceBehind,
  RecordedJudgement,
} from '#assessment';
import { evidenceReference } from '#evidence';
import type { ChecklistItem, UnitForActor } from '#units';
import { paths } from '../../http/paths.js';
import { stateTag } from '../../layout/bar/state-tag.js';
import { choiceField, choicesFrom, formFields, type Values } from '../../layout/fields.js';
import type { PageError } from '../../layout/layout-data.js';
import { locatorWords } from '../evidence/locator-words.js';
import { saidOf, judgedBy } from '../assessment/said-of.js';
import { beforeView } from './before-view.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

export interface CriterionRecords {
  readonly evidence: readonly EvidenceBehind[];
  readonly judgements: readonly RecordedJudgement[];
  /** Newest first. */
  readonly decisions: readonly RecordedDecision[];
  readonly before: readonly DecisionToConfirm[];
  /** What else awaits the actor's decision, confirmations first. */
  readonly due: readonly DecisionDue[];
}

export interface FailedDecision {
  readonly values: Values;
  readonly errors: readonly PageError[];
}

/** Everything on record about one criterion of a unit, and the decision form for its assessor. */
export function criterionPage(
  locale: Locale,
  unit: UnitForActor,
  item: ChecklistItem,
  records: CriterionRecords,
  failed?: FailedDecision,
) {
  const say = locale.words('unit');
  const { label } = item;
  const own = unit.relations.includes('learner');
  const decides = unit.relations.includes('assessor') && unit.withdrawnAt === null;
  return {
    title: say('criterion.title', { label, code: unit.code }),
    caption: say('criterion.caption', { code: unit.code, learner: unit.learnerName }),
    backHref: paths.unit.to({ unitId: unit.id }),
    backText: say('criterion.back', { code: unit.code }),
    errors: failed?.errors,
    sentence: sentenceOf(item),
    tag: stateTag(item.state),
    evidence: records.evidence.map((one) => evidenceView(locale, one, records.judgements, own)),
    decisions: records.decisions.map((decision, index) =>
      decisionView(locale, decision, index === 0 && item.state === 'met'),
    ),
    // What stood before the unit moved, on other words.
    before: records.before.map((one) => beforeView(locale, one, sentenceOf(item))),
    form: decides ? decideFields(locale, unit, item, records, failed) : null,
    // The next decision that awaits its assessor, in this unit if one does.
    next: nextDue(locale, records.due, unit.id, item.criterionId),
  };
}

function nextDue(locale: Locale, due: readonly DecisionDue[], unitId: string, criterionId: string) {
  const at = due.findIndex((one) => one.unitId === unitId && one.criterionId === criterionId);
  const later = at >= 0 ? due[at + 1] : due.find((one) => one.unitId === unitId);
  const next = later ?? due.find((_, index) => index !== at);
  if (!next) return null;
  const { label, unitCode: unit, learnerName: learner } = next;
  return {
    href: paths.unitCriterion.to(next),
    text: locale.words('unit')('criterion.next', { label, unit, learner }),
  };
}

const carriedFrom = (
  locale: Locale,
  { label, version, at }: NonNullable<RecordedDecision['carriedFrom']>,
): string => locale.words('unit')('criterion.carried', { label, version, at: locale.moment(at) });

function evidenceView(
  locale: Locale,
  one: EvidenceBehind,
  judgements: readonly RecordedJudgement[],
  own: boolean,
) {
  const say = locale.words('assessment');
  return {
    href: own
      ? paths.evidence.to({ evidenceId: one.evidenceId })
      : paths.assessment.to({ revisionId: one.revisionId }),
    text: locale.words('unit')('item', {
      reference: evidenceReference(one.evidenceNumber),
      title: one.title,
    }),
    said: saidOf(locale, one),
    where: say('where', { where: locatorWords(locale, one.locator, []) || say('whole') }),
    question: one.question,
    judgements: judgements
      .filter(({ crossReferenceId }) => crossReferenceId === one.crossReferenceId)
      .map(({ supports, reasons, by, at, before }) => ({
        supports: say(`supports.${supports}`),
        reasons,
        by: judgedBy(locale, { by, at, before }),
      })),
  };
}

function decisionView(locale: Locale, decision: RecordedDecision, stands: boolean) {
  const say = locale.words('unit');
  const { outcome, by, at, evidenceNumbers, togetherBecause, occasionDidNotArise, reopened } = decision;
  const references = evidenceNumbers.map(evidenceReference).join(', ');
  return {
    said: say('criterion.decided', {
      outcome: say(`criterion.outcomes.${outcome}`),
      by,
      at: locale.moment(at),
    }),
    reasons: decision.reasons,
    more: [
      ...(references ? [say('criterion.on', { references })] : []),
      ...(togetherBecause ? [say('criterion.together', { why: togetherBecause })] : []),
      ...(occasionDidNotArise ? [say('criterion.occasion', { why: occasionDidNotArise })] : []),
      ...(decision.carriedFrom ? [carriedFrom(locale, decision.carriedFrom)] : []),
      ...(reopened
        ? [
            say('criterion.reopened', {
              by: reopened.by,
              at: locale.moment(reopened.at),
              reasons: reopened.reasons,
            }),
          ]
        : []),
      ...(decision.superseded ? [say('criterion.superseded')] : []),
      ...(stands ? [say('criterion.stands')] : []),
    ],
  };
}

function decideFields(
  locale: Locale,
  unit: UnitForActor,
  { criterionId }: ChecklistItem,
  { evidence, decisions, before }: CriterionRecords,
  failed?: FailedDecision,
) {
  const say = locale.words('unit');
  const judged = evidence
    .filter(({ withdrawn, replaced }) => !withdrawn && !replaced)
    .flatMap((one) =>
      (one.judgement ? [one.judgement] : one.judgedBefore).map(({ id, supports }) => ({ id, supports, one })),
    );
  const supporting = judged.filter(({ supports }) => supports !== 'not');
  const waits = before.length > 0 && decisions.length === 0;
  const values = failed?.values ?? {
    judgements: supporting.map(({ id }) => id),
    togetherBecause: waits ? before.flatMap(({ togetherBecause }) => togetherBecause ?? []).join('\n') : '',
    occasionDidNotArise: waits ? before.flatMap((one) => one.occasionDidNotArise ?? []).join('\n') : '',
  };
  const outcomes = choicesFrom(['met', 'not-yet-met'], (outcome) => say(`criterion.outcomes.${outcome}`));
  const choices = judged.map(({ id, one }) => ({
    value: id,
    text: `${evidenceReference(one.evidenceNumber)} ${one.title} (${saidOf(locale, one)})`,
  }));
  return {
    action: paths.decisions.to({ unitId: unit.id, criterionId }),
    expectedLatestId: decisions[0]?.id ?? '',
    heading: say(waits ? 'criterion.confirm' : 'criterion.decide'),
    intro: waits ? say('criterion.confirm-intro') : '',
    judgements: choices.length > 0 ? choiceField('judgements', choices, values) : null,
    outcome: choiceField('outcome', outcomes, values),
    ...formFields(['reasons', 'togetherBecause', 'occasionDidNotArise'], values),
  };
}
