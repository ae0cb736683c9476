import { loadDraftFor, saveDeclaration } from '#evidence';
import { DeclarationForm } from './declaration-form.js';
import { declarationPage } from './declaration-page.js';
import { wizardStep } from './wizard-step.js';

export const DraftDeclarationController = wizardStep({
  name: 'declaration',
  form: DeclarationForm,
  read: loadDraftFor,
  page: declarationPage,
  save: (tx, actor, evidenceId, { lockVersion, helpUsed, toolsUsed, ...answers }) => {
    const given = { ...answers, helpUsed: isYes(helpUsed), toolsUsed: isYes(toolsUsed) };
    return saveDeclaration(tx, actor, evidenceId, given, lockVersion);
  },
});

const isYes = (answer: string | undefined): boolean | undefined =>
  answer === undefined ? undefined : answer === 'yes';
