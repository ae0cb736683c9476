import {
  crossReferencesOf,
  filesOf,
  loadDraftFor,
  saveConfidentiality,
  saveDeclaration,
  saveDraftDetails,
  saveLocators,
} from '#evidence';
import { readEvidence } from '../read-evidence.js';
import { confidentialityPage } from './confidentiality-page.js';
import { declarationPage } from './declaration-page.js';
import { detailsPage } from './details-page.js';
import { ConfidentialityForm, DeclarationForm, DetailsForm, LocatorsForm } from './draft-forms.js';
import { locatedBy } from './located-by.js';
import { locatorsPage } from './locators-page.js';
import { wizardStep } from './wizard-step.js';

/** The steps of adding evidence that are one form each. */
export const wizardSteps = [
  wizardStep({
    name: 'details',
    form: DetailsForm,
    read: async (tx, actor, evidenceId) => {
      const draft = await loadDraftFor(tx, actor, evidenceId);
      return { draft, before: draft.revision > 1 ? await readEvidence(tx, actor, evidenceId) : null };
    },
    page: detailsPage,
    save: (tx, actor, evidenceId, { lockVersion, ...details }) =>
      saveDraftDetails(tx, actor, evidenceId, details, lockVersion),
  }),
  wizardStep({
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
  }),
  wizardStep({
    name: 'confidentiality',
    form: ConfidentialityForm,
    read: loadDraftFor,
    page: confidentialityPage,
    save: (tx, actor, evidenceId, { lockVersion, ...answers }) =>
      saveConfidentiality(tx, actor, evidenceId, answers, lockVersion),
  }),
  wizardStep({
    name: 'declaration',
    form: DeclarationForm,
    read: loadDraftFor,
    page: declarationPage,
    save: (tx, actor, evidenceId, { lockVersion, helpUsed, toolsUsed, ...answers }) => {
      const given = { ...answers, helpUsed: isYes(helpUsed), toolsUsed: isYes(toolsUsed) };
      return saveDeclaration(tx, actor, evidenceId, given, lockVersion);
    },
  }),
];

function isYes(answer: string | undefined): boolean | undefined {
  return answer === undefined ? undefined : answer === 'yes';
}
