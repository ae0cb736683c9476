import type { CheckedDraft, StandardDraft } from '#standard-drafts';
import { paths } from '../../http/paths.js';
import { differenceWords } from './command-line-words.js';
import { remarkViews } from './draft-remarks.js';
import type { Locale } from '../../layout/locale.js';

/** Says why it cannot be published where another version stands in its place; then nothing is offered. */
export function publicationPage(
  locale: Locale,
  draft: StandardDraft,
  { standard, digest, published, differences }: Extract<CheckedDraft, { outcome: 'good' }>,
) {
  const say = locale.words('standard-drafts');
  const { key, version, en } = standard;
  const doubts = remarkViews(locale, draft).filter(({ doubt }) => doubt).length;
  const conflict = differences.length ? 'conflict' : 'already-there';
  return {
    backHref: paths.standardDraft.to({ draftId: draft.id }),
    action: paths.standardDraftPublication.to({ draftId: draft.id }),
    revision: draft.revision,
    name: say('version-named', { key, version }),
    standardTitle: en.title,
    counts: say('counts', { performance: en.performance.items.length, knowledge: en.knowledge.items.length }),
    digest,
    doubts: doubts ? say('doubts', { count: doubts }) : undefined,
    conflict: published ? say(conflict, { key, version }) : undefined,
    differences: differences.map((difference) => differenceWords(locale, difference)),
    libraryHref: published ? paths.standardVersion.to({ key, version }) : undefined,
    publish: say('publish', { key, version }),
  };
}
