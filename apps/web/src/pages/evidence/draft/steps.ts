import { type Draft, evidenceReference } from '#evidence';
import type { TypedForm } from '../../../http/forms/posted-form.js';
import { paths } from '../../../http/paths.js';
import type { Locale } from '../../../layout/locale.js';

/** The pages of a draft after its method was chosen, in their order. */
const steps = [
  { name: 'details', path: paths.draftDetails },
  { name: 'files', path: paths.draftFiles },
  { name: 'criteria', path: paths.draftCriteria },
  { name: 'locators', path: paths.draftLocators },
  { name: 'confidentiality', path: paths.draftConfidentiality },
  { name: 'declaration', path: paths.draftDeclaration },
  { name: 'submission', path: paths.draftSubmission },
] as const;

export type StepName = (typeof steps)[number]['name'];

/** What each of these pages shows around its own question. */
export function stepOf(locale: Locale, draft: Draft, name: StepName, typed?: TypedForm) {
  const { evidenceId, number } = draft;
  const index = steps.findIndex((step) => step.name === name);
  const values = { reference: evidenceReference(number), number: index + 1, total: steps.length };
  return {
    caption: locale.words('evidence/draft')('caption', values),
    action: hrefOf(name, evidenceId),
    backHref: index ? steps[index - 1]!.path.to({ evidenceId }) : paths.evidenceList.to(),
    lockVersion: String(typed?.values['lockVersion'] ?? draft.lockVersion),
  };
}

export const pathOf = (name: StepName) => steps.find((step) => step.name === name)!.path;

export const hrefOf = (name: StepName, evidenceId: string): string => pathOf(name).to({ evidenceId });

export function nextHrefAfter(name: StepName, evidenceId: string): string {
  const index = steps.findIndex((step) => step.name === name);
  return steps[index + 1]!.path.to({ evidenceId });
}
