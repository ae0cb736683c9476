import type { ReopenedByWithdrawal } from '#assessment';
import { type EvidenceForActor, evidenceReference } from '#evidence';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, type Field, formFields } from '../../layout/fields.js';
import type { Page } from '../../layout/layout-data.js';
import { words } from '../../layout/words.js';

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
  { evidence, reopens }: Withdrawing,
  typed: Readonly<Record<string, unknown>> = {},
  failed?: FailedForm,
): WithdrawalPage {
  const problems = inWords(words('evidence'), failed);
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
