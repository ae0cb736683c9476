import { type Database, type InstallationTransaction, load } from '#database';
import type { CentrePayload, Task } from '#jobs';
import { RuleBroken } from '#refusals';
import { contentDigest, loadStandards, staysLibrarian } from '#standards';
import { readDraft } from './check-draft.js';
import type { DraftRefusal } from './draft.js';
import type { DraftContent } from './draft-content.js';
import { publishedDraft, reopenedDraft } from './drafts.queries.js';
import { StandardDraftRow } from './entities/standard-draft.entity.js';

/** The task that a librarian's request queues. */
export const publishDraft = 'publish-standard-draft';

export interface PublishDraft extends CentrePayload {
  readonly draftId: string;
  /** Of the content that the librarian was shown. */
  readonly digest: string;
}

type NotPublished = Extract<DraftRefusal, { because: 'not-published' }>['code'];

/**
 * Publishes a draft, as the owner of the library. Who asked and what for it has from the serving role, which wrote both;
 * that this account is a librarian's now, the checks, the digest and the criteria are all worked out here.
 *
 * @param owner connected as the owning role
 */
export const publishDraftTask =
  (owner: Database): Task<PublishDraft> =>
  async ({ draftId, digest }) => {
    try {
      await owner.inInstallation(async (tx) => {
        const draft = await tx.queryOne(
          load(
            StandardDraftRow,
            { id: draftId, state: 'publishing' },
            { only: ['content', 'yaml', 'changedBy'], lock: 'update' },
          ),
        );
        const why = draft && (await publish(tx, draftId, draft, digest));
        if (why) await reopen(tx, draftId, why);
      });
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      // Somebody published the same version a moment ago, with another content: nothing of this one was loaded.
      await owner.inInstallation((tx) => reopen(tx, draftId, 'other-content'));
    }
  };

/** @returns why not */
async function publish(
  tx: InstallationTransaction,
  draftId: string,
  draft: DraftContent & { readonly changedBy: string },
  digest: string,
): Promise<NotPublished | undefined> {
  if (!(await staysLibrarian(tx, draft.changedBy))) return 'not-a-librarian';
  const { standard } = readDraft(draft);
  if (!standard) return 'has-findings';
  if (contentDigest(standard) !== digest) return 'changed-since';
  await loadStandards(tx, [standard], draft.changedBy);
  await tx.query(publishedDraft.with(draftId, standard.key, standard.version, tx.now));
  return undefined;
}

const reopen = (tx: InstallationTransaction, draftId: string, code: NotPublished) =>
  tx.query(reopenedDraft.with(draftId, { because: 'not-published', code } satisfies DraftRefusal, tx.now));
