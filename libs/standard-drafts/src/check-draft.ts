import type { Connection } from '#database';
import {
  type ContentDifference,
  contentDifferences,
  contentDigest,
  contentRows,
  type Finding,
  readStandard,
  type ShapedDraft,
  type Standard,
  standardFindings,
} from '#standards';
import { type DraftContent, draftText } from './draft-content.js';

/** `findings`: by line of the draft's text. `shaped`: what can be corrected field by field all the same. */
interface WrongDraft {
  readonly findings: readonly Finding[];
  readonly shaped: ShapedDraft | undefined;
}

export type CheckedDraft =
  | ({ readonly outcome: 'wrong' } & WrongDraft)
  /** `differences`: what a published version of this key and number says otherwise; empty when there is none. */
  | {
      readonly outcome: 'good';
      readonly standard: Standard;
      readonly digest: string;
      readonly published: boolean;
      readonly differences: readonly ContentDifference[];
    };

/** What `attest standards check` would say of a draft's file, and what the library has under its name already. */
export async function checkDraft(tx: Connection, draft: DraftContent): Promise<CheckedDraft> {
  const { standard, wrong } = readDraft(draft);
  if (wrong) return { outcome: 'wrong', ...wrong };
  const published = await tx.queryOne(contentRows.with(standard.key, standard.version));
  const digest = contentDigest(standard);
  const differs = published && published.digest !== digest;
  return {
    outcome: 'good',
    standard,
    digest,
    published: published !== undefined,
    differences: differs ? contentDifferences(published.content, standard) : [],
  };
}

type ReadDraft =
  | { readonly standard: Standard; readonly wrong?: undefined }
  | { readonly standard?: undefined; readonly wrong: WrongDraft };

/** Bounded in size, depth and time, whatever the draft holds (threat 51). */
export function readDraft(draft: DraftContent): ReadDraft {
  const { content } = draft;
  const findings = content ? standardFindings(content) : [];
  if (content && findings.length === 0) return { standard: content };
  // Only the text has lines.
  const read = readStandard(Buffer.from(draftText(draft), 'utf8'));
  if (!read.findings) return { standard: read.standard };
  return {
    wrong: { findings: read.findings, shaped: content ? { standard: content, findings } : undefined },
  };
}
