import type { ReopenedByWithdrawal } from '#assessment';
import { type EvidenceForActor, evidenceReference } from '#evidence';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, type Field, formFields } from '../../layout/fields.js';
import type { Page } from '../../layout/layout-data.js';
import type { Locale } from '../../layout/locale.js';

export interface Withdrawing {
  readonly evidence: EvidenceForActor;
  readonly reopens: readonly ReopenedByWithdrawal[];
}

export interface WithdrawalPage extends Page {
  readonly reference: string;
  readonly backHref: string;
  readonly action: string;
  readonly reopens: readonly string[];
  readonly reason: Field;
}

export function withdrawalPage(
  locale: Locale,
  { evidence, reopens }: Withdrawing,
  typed: Readonly<Record<string, unknown>> = {},
  failed?: FailedForm,
): WithdrawalPage {
  const problems = inWords(locale, 'evidence', failed);
  const evidenceId = evidence.id;
  return {
    reference: evidenceReference(evidence.number),
    backHref: paths.evidence.to({ evidenceId }),
    action: paths.evidenceWithdrawals.to({ evidenceId }),
    reopens: reopens.map(({ label }) => label),
    reason: formFields(['reason'], typed, problems).reason,
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
