import { type DraftSummary, maxSourceBytes } from '#standard-drafts';
import { paths } from '../../http/paths.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

/** @param wrong why the document that was sent is not taken */
export function draftsPage(locale: Locale, drafts: readonly DraftSummary[], wrong?: string) {
  const say = locale.words('standard-drafts');
  const problems = wrong ? [{ field: 'document', text: wrong }] : [];
  return {
    backHref: paths.standards.to(),
    action: paths.standardDrafts.to(),
    document: formFields(['document'], {}, problems).document,
    hint: say('document-hint', { megabytes: maxSourceBytes / 1024 / 1024 }),
    drafts: drafts.map(({ id, fileName, state, key, version, changedAt }) => ({
      href:
        key && version ? paths.standardVersion.to({ key, version }) : paths.standardDraft.to({ draftId: id }),
      name: key && version ? say('named', { key, version, fileName }) : fileName,
      state: say(`states.${state}`),
      changedAt,
    })),
    errors: errorSummary(problems),
  };
}
