import { type CheckedDraft, draftText, sourceOfItems, type StandardDraft } from '#standard-drafts';
import type { Standard } from '#standards';
import { paths } from '../../http/paths.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import { type Fact, factsOf } from '../standards/standard-facts.js';
import { refusalWords } from './command-line-words.js';
import { findingViews } from './draft-findings.js';
import { outlineOf } from './draft-outline.js';
import { remarkViews } from './draft-remarks.js';
import { sourceView } from './source-view.js';
import type { Locale } from '../../layout/locale.js';

/** What was typed and is not kept: shown again, with why. */
export interface Unsaved {
  readonly yaml: string;
  readonly why?: string;
}

export function draftPage(
  locale: Locale,
  draft: StandardDraft,
  checked: CheckedDraft | undefined,
  unsaved?: Unsaved,
) {
  const say = locale.words('standard-drafts');
  const { id, state, key, version, document } = draft;
  const waits = state === 'receiving' || state === 'reading' || state === 'publishing';
  const standard = checked && contentOf(draft, checked);
  const held = standard ? sourceOfItems(document?.lines ?? [], standard) : new Map<number, string>();
  const remarks = state === 'open' ? remarkViews(locale, draft) : [];
  const doubts = remarks.filter(({ doubt }) => doubt).length;
  const problems = unsaved?.why ? [{ field: 'yaml', text: unsaved.why }] : [];
  return {
    title: draft.fileName,
    backHref: paths.standardDrafts.to(),
    discardHref:
      state === 'open' || state === 'unread' ? paths.standardDraftDiscard.to({ draftId: id }) : undefined,
    // The worker has it: the page loads itself anew.
    waits: waits ? say(`waits.${state}`) : undefined,
    refreshSeconds: waits ? 2 : undefined,
    refusal: draft.refusal ? refusalWords(locale, draft.refusal) : undefined,
    published:
      key && version
        ? {
            href: paths.standardVersion.to({ key, version }),
            text: say('named', { key, version, fileName: draft.fileName }),
          }
        : undefined,
    remarks,
    inDoubt: doubts > 0,
    remarksTitle: remarks.length ? say(doubts ? 'remarks' : 'no-doubts', { count: doubts }) : undefined,
    source: document && state === 'open' ? sourceView(locale, document, draft.remarks, held) : undefined,
    edit: state === 'open' && checked ? editOf(locale, draft, checked, held, unsaved) : undefined,
    errors: errorSummary(problems),
  };
}

/** What a draft says, right or wrong; undefined where its text gives no content. */
const contentOf = ({ content }: StandardDraft, checked: CheckedDraft): Standard | undefined =>
  checked.outcome === 'good' ? checked.standard : (content ?? undefined);

function editOf(
  locale: Locale,
  draft: StandardDraft,
  checked: CheckedDraft,
  held: ReadonlyMap<number, string>,
  unsaved?: Unsaved,
) {
  const say = locale.words('standard-drafts');
  const { id, revision, document } = draft;
  const problems = unsaved?.why ? [{ field: 'yaml', text: unsaved.why }] : [];
  const good = checked.outcome === 'good' ? checked : undefined;
  const standard = unsaved ? undefined : contentOf(draft, checked);
  const findings = checked.outcome === 'good' ? [] : findingViews(locale, id, checked);
  return {
    action: paths.standardDraftText.to({ draftId: id }),
    revision,
    yaml: {
      ...formFields(['yaml'], { yaml: unsaved?.yaml ?? draftText(draft) }, problems).yaml,
      attributes: { wrap: 'off', autocapitalize: 'off' },
    },
    findings,
    good: good && say('good', { key: good.standard.key, version: good.standard.version }),
    publishHref: good && !unsaved ? paths.standardDraftPublication.to({ draftId: id }) : undefined,
    ...(standard && {
      facts: { rows: [titleOf(locale, standard), ...factsOf(locale, standard, 'en').map(rowOf)] },
      fieldsHref: paths.standardDraftFields.to({ draftId: id }),
    }),
    outline: standard ? outlineOf(locale, id, standard, document ? held : undefined) : [],
    // Its text is the way to mend it, or holds what was typed and not kept.
    textOpen: unsaved !== undefined || findings.some(({ line }) => line !== undefined),
  };
}

const titleOf = (locale: Locale, { en }: Standard) => ({
  key: locale.words('draft-corrections')('fields.title'),
  value: en.title,
});

const rowOf = ({ name, lines }: Fact) => ({ key: name, value: lines.join('; ') });
