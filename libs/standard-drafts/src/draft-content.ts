import { readShape, type Standard, writeStandard } from '#standards';

/**
 * What a draft says: content in the shape of a standard, valid or not, or YAML that does not parse into that shape.
 * Both are null until its document has been imported.
 */
export interface DraftContent {
  readonly content: Standard | null;
  readonly yaml: string | null;
}

/** In bytes of JSON. YAML takes less than twice as many, so the file stays below the limit of `readStandard`. */
const maxContentBytes = 512 * 1024;

/** NUL and lone surrogates as JSON escapes them: `jsonb` cannot hold either. */
const notInJsonb = /\\u(?:0000|d[89a-f])/;

/** As data, or as YAML where `jsonb` cannot hold it. */
export function contentOf(standard: Standard): DraftContent {
  const json = JSON.stringify(standard);
  return notInJsonb.test(json) || Buffer.byteLength(json) > maxContentBytes
    ? { content: null, yaml: writeStandard(standard) }
    : { content: standard, yaml: null };
}

/** Typed YAML as data if it has the shape of a standard, verbatim otherwise. */
export function contentOfText(yaml: string): DraftContent {
  const shaped = readShape(Buffer.from(yaml, 'utf8'));
  const { content = null } = shaped ? contentOf(shaped.standard) : {};
  return { content, yaml: content ? null : yaml };
}

/** The draft as YAML, for editing and export. */
export const draftText = ({ content, yaml }: DraftContent): string =>
  content ? writeStandard(content) : (yaml ?? '');
