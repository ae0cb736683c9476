import type { Draft } from '#evidence';
import type { Blocker } from '#refusals';
import { hrefOf, type StepName } from './steps.js';
import type { Locale } from '../../../layout/locale.js';

/** Where each thing that stands in the way of submitting is put right. */
const stepOfBlocker: Readonly<Record<string, StepName>> = {
  'no-title': 'details',
  'no-date': 'details',
  'date-in-the-future': 'details',
  'method-not-taken': 'details',
  'nothing-attached': 'files',
  'file-pending': 'files',
  'picture-unreadable': 'files',
  'no-criteria': 'criteria',
  'question-needed': 'locators',
  'confidentiality-unanswered': 'confidentiality',
  'somebody-identifiable': 'confidentiality',
  'no-declaration': 'declaration',
};

export function blockerLink(locale: Locale, { evidenceId, method }: Draft, blocker: Blocker) {
  const say = locale.words('evidence/draft');
  const facts = { ...blocker, method: locale.words('evidence')(`method.${method}`) };
  return {
    text: say.code('blockers', blocker.code, facts),
    href: hrefOf(stepOfBlocker[blocker.code] ?? 'submission', evidenceId),
  };
}
