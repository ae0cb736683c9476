import { type CheckedDraft, sourceOfItems, type StandardDraft } from '#standards';
import { paths } from '../../http/paths.js';
import { errorSummary, type Field, formFields } from '../../layout/fields.js';
import type { PageError } from '../../layout/layout-data.js';
import { words } from '../../layout/words.js';
import { findingWords, refusalWords } from './command-line-words.js';
import { type OutlineSection, outlineOf } from './draft-outline.js';
import { type RemarkView, remarkViews } from './draft-remarks.js';
import { type SourceView, sourceView } from './source-view.js';

export interface DraftPage {
  readonly title: string;
  readonly backHref: string;
  readonly discardHref?: string;
  /** While the worker has it: what it does, and the page loads itself anew. */
  readonly waits?: string;
  readonly refreshSeconds?: number;
  /** Why it is no draft, or was not published. */
  readonly refusal?: string;
  readonly published?: { readonly href: string; readonly text: string };
  readonly remarks: readonly RemarkView[];
  readonly remarksTitle?: string;
  readonly inDoubt?: boolean;
  readonly source?: SourceView;
  /** The draft, when it can be corrected. */
  readonly edit?: {
    readonly action: string;
    readonly revision: number;
    readonly yaml: Field & { readonly attributes: Readonly<Record<string, string>> };
    readonly findings: readonly { readonly line: number; readonly place: string; readonly text: string }[];
    readonly good?: string;
    readonly publishHref?: string;
    readonly outline: readonly OutlineSection[];
  };
  readonly errors?: readonly PageError[];
}

/** What was typed and is not kept: shown again, with why. */
export interface Unsaved {
  readonly yaml: string;
  readonly why?: string;
}

export function draftPage(
  draft: StandardDraft,
  checked: CheckedDraft | undefined,
  unsaved?: Unsaved,
): DraftPage {
  const say = words('standard-drafts');
  const { id, state, key, version, document } = draft;
  const waits = state === 'receiving' || state === 'reading' || state === 'publishing';
  const held =
    checked?.outcome === 'good'
      ? sourceOfItems(document?.lines ?? [], checked.standard)
      : new Map<number, string>();
  const remarks = state === 'open' ? remarkViews(draft) : [];
  const doubts = remarks.filter(({ doubt }) => doubt).length;
  const problems = unsaved?.why ? [{ field: 'yaml', text: unsaved.why }] : [];
  return {
    title: draft.fileName,
    backHref: paths.standardDrafts.to(),
    discardHref:
      state === 'open' || state === 'unread' ? paths.standardDraftDiscard.to({ draftId: id }) : undefined,
    waits: waits ? say(`waits.${state}`) : undefined,
    refreshSeconds: waits ? 2 : undefined,
    refusal: draft.refusal ? refusalWords(draft.refusal) : undefined,
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
    source: document && state === 'open' ? sourceView(document, draft.remarks, held) : undefined,
    edit: state === 'open' && checked ? editOf(draft, checked, held, unsaved) : undefined,
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}

function editOf(
  { id, revision, yaml, document }: StandardDraft,
  checked: CheckedDraft,
  held: ReadonlyMap<number, string>,
  unsaved?: Unsaved,
): DraftPage['edit'] {
  const say = words('standard-drafts');
  const problems = unsaved?.why ? [{ field: 'yaml', text: unsaved.why }] : [];
  const good = checked.outcome === 'good' ? checked : undefined;
  return {
    action: paths.standardDraftText.to({ draftId: id }),
    revision,
    yaml: {
      ...formFields(['yaml'], { yaml: unsaved?.yaml ?? yaml }, problems).yaml,
      attributes: { wrap: 'off', autocapitalize: 'off' },
    },
    findings:
      checked.outcome === 'good'
        ? []
        : checked.findings.map((finding) => ({
            line: finding.line,
            place: say('place', { line: finding.line, column: finding.column }),
            text: findingWords(finding),
          })),
    good: good && say('good', { key: good.standard.key, version: good.standard.version }),
    publishHref: good && !unsaved ? paths.standardDraftPublication.to({ draftId: id }) : undefined,
    outline: good ? outlineOf(good.standard, document ? held : undefined) : [],
  };
}
