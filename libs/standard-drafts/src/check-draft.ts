import type { Connection } from '#database';
import {
  type ContentDifference,
  contentDifferences,
  contentDigest,
  type Finding,
  type Standard,
} from '#standards';
import { readShape, readStandard, type ShapedDraft } from '#standards';

export type CheckedDraft =
  /** `shaped`: its content, where it can be corrected field by field all the same. */
  | {
      readonly outcome: 'wrong';
      readonly findings: readonly Finding[];
      readonly shaped: ShapedDraft | undefined;
    }
  /** `differences`: what a published version of this key and number says otherwise; empty when there is none. */
  | {
      readonly outcome: 'good';
      readonly standard: Standard;
      readonly digest: string;
      readonly published: boolean;
      readonly differences: readonly ContentDifference[];
    };

/** What `attest standards check` would say of a draft's text, and what the library has under its name already. */
export async function checkDraft(tx: Connection, yaml: string): Promise<CheckedDraft> {
  const { standard, findings } = readDraftText(yaml);
  if (!standard) return { outcome: 'wrong', findings, shaped: readShape(Buffer.from(yaml, 'utf8')) };
  const published = await tx.queryOne<{ content: Standard; digest: string }>(
    'select content, digest from standard_version where standard_key = $1 and version = $2',
    [standard.key, standard.version],
  );
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

/** Bounded in size, depth and time, whatever the text is (threat 51). */
export function readDraftText(
  yaml: string,
):
  | { readonly standard: Standard; readonly findings: readonly [] }
  | { readonly standard?: undefined; readonly findings: readonly Finding[] } {
  const read = readStandard(Buffer.from(yaml, 'utf8'));
  return read.findings ? { findings: read.findings } : { standard: read.standard, findings: [] };
}
