import { recordedMethods, type RecordedMethod } from '#units';
import {
  identifyingKinds,
  maxQuestionLength,
  maxEvidenceTextLength,
  maxEvidenceTitleLength,
} from '#evidence';
import { maxReasonsLength } from '#assessment';
import { Choice, Choices, Day, Id, Text, Texts } from '../../http/forms/form-fields.js';
import { deskKeys } from '../assessment/assessment-forms.js';

export class ObservationForm {
  @Id() learner: string;
  @Choice(recordedMethods) method: RecordedMethod;
  @Text({ max: maxEvidenceTitleLength }) title: string;
  @Day() activityOn: string;
  @Text({ max: maxEvidenceTextLength }) text: string;
  @Choice(['nobody', 'removed']) identifiable: 'nobody' | 'removed';
  @Choices(identifyingKinds, { optional: true }) removed: (typeof identifyingKinds)[number][];
  @Text({ max: maxReasonsLength, optional: true }) allReasons: string;
  /** One row a criterion: `<unit id> <criterion id>`, its key, its reasons, and the question asked. */
  @Texts({ max: 80, rows: 400 }) rows: string[];
  @Texts({ max: 10, rows: 400 }) keys: string[];
  @Texts({ max: maxReasonsLength, rows: 400 }) reasons: string[];
  @Texts({ max: maxQuestionLength, rows: 400 }) questions: string[];
}

export interface ObservedRow {
  readonly unitId: string;
  readonly criterionId: string;
  readonly key: string;
  readonly reasons: string;
  readonly question: string;
}

/** The rows as they were filled in, those without a key included. */
export const observedRows = ({
  rows,
  keys,
  reasons,
  questions,
}: Pick<ObservationForm, 'rows' | 'keys' | 'reasons' | 'questions'>): ObservedRow[] =>
  rows.map((row, index) => {
    const [unitId = '', criterionId = ''] = row.split(' ');
    return {
      unitId,
      criterionId,
      key: keys[index] ?? '',
      reasons: (reasons[index] ?? '').trim(),
      question: (questions[index] ?? '').trim(),
    };
  });

/** The same rows as they were typed, whatever is wrong with them. */
export function typedRows(values: Readonly<Record<string, unknown>>): ObservedRow[] {
  const column = (name: string) => [values[name] ?? []].flat().map(String);
  return observedRows({
    rows: column('rows'),
    keys: column('keys'),
    reasons: column('reasons'),
    questions: column('questions'),
  });
}

export const isKey = (key: string): key is (typeof deskKeys)[number] =>
  (deskKeys as readonly string[]).includes(key);
