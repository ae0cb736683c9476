import type { Draft, FileLimits, ListedFile } from '#evidence';
import { paths } from '../../../http/paths.js';
import { errorSummary, formFields } from '../../../layout/fields.js';
import { acceptedFiles } from '../upload/refused-words.js';
import { stepOf } from './steps.js';
import { nextHrefAfter } from './steps.js';
import type { Locale } from '../../../layout/locale.js';

export function filesPage(
  locale: Locale,
  { draft, files }: { readonly draft: Draft; readonly files: readonly ListedFile[] },
  limits: FileLimits,
  refused: readonly string[] = [],
) {
  const say = locale.words('evidence/draft');
  const limit = locale.size(limits.bytes);
  const problems = refused.map((text) => ({ field: 'files', text }));
  return {
    ...stepOf(locale, draft, 'files'),
    nextHref: nextHrefAfter('files', draft.evidenceId),
    accept: acceptedFiles,
    mostBytes: limits.bytes,
    limit,
    files: files.map((file) => attached(locale, draft, file)),
    field: formFields(['files'], {}, problems).files,
    hint: say('files.hint', { limit, files: limits.files }),
    errors: errorSummary(problems),
  };
}

function attached(
  locale: Locale,
  { evidenceId }: Draft,
  { id: fileId, name, bytes, state, derivativeState }: ListedFile,
) {
  const say = locale.words('evidence');
  const shown = state === 'pending' ? 'pending' : derivativeState;
  return {
    name,
    href: paths.file.to({ fileId }),
    size: state === 'pending' ? '' : locale.size(bytes),
    // A picture's state, or that its upload is not finished.
    state: shown === 'none' || shown === 'ready' ? undefined : say(`file-state.${shown}`),
    previewHref: shown === 'ready' ? paths.filePreview.to({ fileId }) : undefined,
    removalHref: paths.draftFileRemoval.to({ evidenceId, fileId }),
  };
}
