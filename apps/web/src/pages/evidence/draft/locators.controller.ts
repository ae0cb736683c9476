import { crossReferencesOf, filesOf, loadDraftFor, saveLocators } from '#evidence';
import { locatedBy, LocatorsForm } from './locators-form.js';
import { locatorsPage } from './locators-page.js';
import { wizardStep } from './wizard-step.js';

export const DraftLocatorsController = wizardStep({
  name: 'locators',
  form: LocatorsForm,
  read: async (tx, actor, evidenceId) => {
    const draft = await loadDraftFor(tx, actor, evidenceId);
    const files = await filesOf(tx, draft.revisionId);
    return { draft, files, references: await crossReferencesOf(tx, draft.revisionId) };
  },
  page: locatorsPage,
  save: async (tx, actor, evidenceId, input) => {
    const draft = await loadDraftFor(tx, actor, evidenceId);
    const kept = await crossReferencesOf(tx, draft.revisionId);
    await saveLocators(tx, actor, evidenceId, locatedBy(input, kept), input.lockVersion);
  },
});
