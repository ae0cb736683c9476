import type { ReopenedByWithdrawal } from '#assessment';
import { type EvidenceForActor, evidenceReference } from '#evidence';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

export interface Withdrawing {
  readonly evidence: EvidenceForActor;
  readonly reopens: readonly ReopenedByWithdrawal[];
}

export function withdrawalPage(
  locale: Locale,
  { evidence, reopens }: Withdrawing,
  typed: Readonly<Record<string, unknown>> = {},
  failed?: FailedForm,
) {
  const problems = inWords(locale, 'evidence', failed);
  const evidenceId = evidence.id;
  return {
    reference: evidenceReference(evidence.number),
    backHref: paths.evidence.to({ evidenceId }),
    action: paths.evidenceWithdrawals.to({ evidenceId }),
    reopens: reopens.map(({ label }) => label),
    reason: formFields(['reason'], typed, problems).reason,
    errors: errorSummary(problems),
  };
}
