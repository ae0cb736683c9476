import { londonDay } from '#calendar';
import { identifyingKinds } from '#evidence';
import { type CaseloadRow, type ChecklistItem, recordedMethods } from '#units';
import { paths } from '../../http/paths.js';
import {
  asking,
  choiceField,
  choicesFrom,
  dateField,
  errorSummary,
  formFields,
  type Problem,
} from '../../layout/fields.js';
import { deskKeys } from '../assessment/assessment-forms.js';
import type { ObservedRow } from './observation-form.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

export interface UnitToRecord {
  readonly unitId: string;
  readonly code: string;
  readonly checklist: readonly ChecklistItem[];
}

export interface FailedObservation {
  readonly values: Readonly<Record<string, unknown>>;
  readonly rows: readonly ObservedRow[];
  readonly problems: readonly Problem[];
}

/** The actor's learners, each with the units that the actor assesses. */
export function chooseLearnerPage(caseload: readonly CaseloadRow[]) {
  const assessed = caseload.filter(({ duty }) => duty === 'assessor');
  const learnerIds = [...new Set(assessed.map(({ learnerId }) => learnerId))];
  return {
    action: paths.newObservation.to(),
    learners: learnerIds.map((id) => {
      const own = assessed.filter(({ learnerId }) => learnerId === id);
      return {
        id,
        name: own[0]!.learnerName,
        // Forty names are found at a glance; the units of forty are not.
        open: learnerIds.length === 1,
        units: own.map(({ unitId, code, title }) => ({ id: unitId, text: `${code} ${title}` })),
      };
    }),
  };
}

export function observationPage(
  locale: Locale,
  learner: { readonly id: string; readonly name: string },
  units: readonly UnitToRecord[],
  now: Date,
  failed?: FailedObservation,
) {
  const say = locale.words('observations');
  const values = failed?.values ?? { activityOn: londonDay(now) };
  const problems = failed?.problems ?? [];
  const methods = choicesFrom(recordedMethods, (method) => say(`methods.${method}`));
  const answers = choicesFrom(['nobody', 'removed'], (answer) => say(`identifiables.${answer}`));
  const kinds = choicesFrom(identifyingKinds, (kind) => say(`kinds.${kind}`));
  const fields = formFields(['title', 'text', 'allReasons'], values, problems);
  return {
    action: paths.observations.to(),
    caption: say('caption', { learner: learner.name }),
    intro: say('intro', { learner: learner.name }),
    learnerId: learner.id,
    errors: errorSummary(problems),
    method: choiceField('method', methods, values, problems),
    titleField: fields.title,
    activityOn: dateField('activityOn', values, problems),
    text: fields.text,
    identifiable: asking(choiceField('identifiable', answers, values, problems), 'removed', {
      ...choiceField('removed', kinds, values, problems),
      legend: say('removed'),
    }),
    allReasons: fields.allReasons,
    sections: units.flatMap((unit) =>
      (['performance', 'knowledge'] as const)
        .map((kind) => ({
          heading: say(`unit-${kind}`, { code: unit.code }),
          rows: unit.checklist
            .filter((item) => item.kind === kind)
            .map((item) => rowView(locale, unit, item, failed?.rows ?? [])),
        }))
        .filter(({ rows }) => rows.length > 0),
    ),
  };
}

function rowView(
  locale: Locale,
  { unitId }: UnitToRecord,
  item: ChecklistItem,
  typed: readonly ObservedRow[],
) {
  const say = locale.words('observations');
  const { criterionId, label } = item;
  const row = typed.find((one) => one.unitId === unitId && one.criterionId === criterionId);
  const id = `${unitId}-${criterionId}`;
  const key = row?.key ?? '';
  return {
    value: `${unitId} ${criterionId}`,
    label,
    sentence: sentenceOf(item),
    state: say('already', { state: locale.words('layout')(`state.${item.state}`) }),
    key: {
      name: 'keys',
      id: `key-${id}`,
      value: key,
      items: (['', ...deskKeys] as const).map((value) => ({
        value,
        text: say(value ? `keys.${value}` : 'not-recorded'),
        id: `key-${id}-${value}`,
        checked: value === key,
      })),
    },
    reasons: { name: 'reasons', id: `reasons-${id}`, value: row?.reasons ?? '' },
    question: { name: 'questions', id: `question-${id}`, value: row?.question ?? '' },
    open: Boolean(row?.reasons || row?.question),
  };
}
