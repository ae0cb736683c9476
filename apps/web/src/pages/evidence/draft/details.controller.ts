import { loadDraftFor, saveDraftDetails } from '#evidence';
import { readEvidence } from '../read-evidence.js';
import { DetailsForm } from './details-form.js';
import { detailsPage } from './details-page.js';
import { wizardStep } from './wizard-step.js';

export const DraftDetailsController = wizardStep({
  name: 'details',
  form: DetailsForm,
  read: async (tx, actor, evidenceId) => {
    const draft = await loadDraftFor(tx, actor, evidenceId);
    return { draft, before: draft.revision > 1 ? await readEvidence(tx, actor, evidenceId) : null };
  },
  page: detailsPage,
  save: (tx, actor, evidenceId, { lockVersion, ...details }) =>
    saveDraftDetails(tx, actor, evidenceId, details, lockVersion),
});
