import { readShape, type Standard, writeStandard } from '#standards';

/**
 * What a draft says: the content of a standard, right or wrong, or the text of a file that gives none. Neither while its
 * document is not read.
 */
export interface DraftContent {
  readonly content: Standard | null;
  readonly yaml: string | null;
}

/** In bytes of JSON. A file has less than twice as many, so none is larger than `readStandard` takes. */
const largestContent = 512 * 1024;

/** What PostgreSQL's JSON cannot hold, as JSON writes it: the character 0, and halves of characters. */
const beyondJson = /\\u(?:0000|d[89a-f])/;

/** As data; as the text of its file where PostgreSQL cannot hold it, for a person to correct. */
export function contentOf(standard: Standard): DraftContent {
  const json = JSON.stringify(standard);
  return beyondJson.test(json) || Buffer.byteLength(json) > largestContent
    ? { content: null, yaml: writeStandard(standard) }
    : { content: standard, yaml: null };
}

/** What was typed as the text of a file: as data where every field is where it belongs, else to the letter. */
export function contentOfText(yaml: string): DraftContent {
  const shaped = readShape(Buffer.from(yaml, 'utf8'));
  const { content = null } = shaped ? contentOf(shaped.standard) : {};
  return { content, yaml: content ? null : yaml };
}

/** The file of a draft, as it would be published or is to be corrected. */
export const draftText = ({ content, yaml }: DraftContent): string =>
  content ? writeStandard(content) : (yaml ?? '');
