import { methods } from '#units';
import { type Draft, longestText } from '#evidence';
import { type FailedForm, inWords } from '../../../http/forms/take-form.js';
import {
  type ChoiceField,
  choiceField,
  type DateField,
  dateField,
  errorSummary,
  type Field,
  formFields,
} from '../../../layout/fields.js';
import type { Page } from '../../../layout/layout-data.js';
import { choicesOf } from '../choices.js';
import type { EvidenceRead } from '../read-evidence.js';
import { type Step, stepOf } from './steps.js';
import { type Said, whatWasSaid } from './what-was-said.js';
import type { Locale } from '../../../layout/locale.js';

export interface DetailsPage extends Page, Step {
  readonly form: Readonly<Record<'title' | 'text', Field>>;
  readonly method: ChoiceField;
  readonly activityOn: DateField;
  readonly longestText: number;
  /** What a new revision answers. */
  readonly said: readonly Said[];
}

export interface DraftInHand {
  readonly draft: Draft;
  /** What was submitted before; null for new evidence. */
  readonly before: EvidenceRead | null;
}

export function detailsPage(
  locale: Locale,
  { draft, before }: DraftInHand,
  typed?: Readonly<Record<string, unknown>>,
  failed?: FailedForm,
): DetailsPage {
  const problems = inWords(locale, 'evidence/draft', failed);
  const values = typed ?? { ...draft };
  return {
    ...stepOf(locale, draft, 'details', typed),
    form: formFields(['title', 'text'], values, problems),
    method: choiceField('method', choicesOf(locale, 'evidence', 'method', methods), values, problems),
    activityOn: dateField('activityOn', values, problems),
    longestText,
    said: before ? whatWasSaid(locale, before) : [],
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
