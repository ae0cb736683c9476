import { loadDraftFor, saveConfidentiality } from '#evidence';
import { ConfidentialityForm } from './confidentiality-form.js';
import { confidentialityPage } from './confidentiality-page.js';
import { wizardStep } from './wizard-step.js';

export const DraftConfidentialityController = wizardStep({
  name: 'confidentiality',
  form: ConfidentialityForm,
  read: loadDraftFor,
  page: confidentialityPage,
  save: (tx, actor, evidenceId, { lockVersion, ...answers }) =>
    saveConfidentiality(tx, actor, evidenceId, answers, lockVersion),
});
