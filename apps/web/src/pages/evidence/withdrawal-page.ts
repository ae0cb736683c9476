import type { ReopenedByWithdrawal } from '#assessment';
import { type EvidenceForActor, evidenceReference } from '#evidence';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

export function withdrawalPage(
  locale: Locale,
  evidence: EvidenceForActor,
  reopens: readonly ReopenedByWithdrawal[],
  typed?: TypedForm,
) {
  const problems = inWords(locale, 'evidence', typed);
  const evidenceId = evidence.id;
  return {
    reference: evidenceReference(evidence.number),
    backHref: paths.evidence.to({ evidenceId }),
    action: paths.evidenceWithdrawals.to({ evidenceId }),
    reopens: reopens.map(({ label }) => label),
    reason: formFields(['reason'], typed?.values ?? {}, problems).reason,
    errors: errorSummary(problems),
  };
}
