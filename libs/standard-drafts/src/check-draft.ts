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

interface WrongDraft {
  readonly outcome: 'wrong';
  readonly standard?: undefined;
  /** By line of the draft's text. */
  readonly findings: readonly Finding[];
  /** What can be corrected field by field all the same. */
  readonly shaped: ShapedDraft | undefined;
}

export type CheckedDraft =
  | WrongDraft
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
  const read = readDraft(draft);
  if (!read.standard) return read;
  const { standard } = read;
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

/** Bounded in size, depth and time, whatever the draft holds (threat 51). */
export function readDraft(draft: DraftContent): { readonly standard: Standard } | WrongDraft {
  const { content } = draft;
  const findings = content ? standardFindings(content) : [];
  if (content && findings.length === 0) return { standard: content };
  // Only the text has lines.
  const read = readStandard(Buffer.from(draftText(draft), 'utf8'));
  if (!read.findings) return { standard: read.standard };
  return {
    outcome: 'wrong',
    findings: read.findings,
    shaped: content ? { standard: content, findings } : undefined,
  };
}
