import type { DraftRefusal } from '#standard-drafts';
import { type ContentDifference, type Finding, standardsWords } from '#standards';
import { type ImportRemarkCode, importWords } from '#standards-import';
import { sourceLanguage } from '#words';
import { words } from '../../layout/words.js';

type Facts = Readonly<Record<string, unknown>>;

export const findingWords = ({ code, facts }: Pick<Finding, 'code' | 'facts'>): string =>
  standardsWords(sourceLanguage)(`finding.${code}`, facts);

export const remarkWords = (code: ImportRemarkCode, facts: Facts): string =>
  importWords(sourceLanguage)(`remark.${code}`, facts);

export const differenceWords = (difference: ContentDifference): string =>
  standardsWords(sourceLanguage)(`difference.${difference.kind}`, { ...difference });

/** Why a document gave no draft, or a draft was not published. */
export const refusalWords = (refusal: DraftRefusal): string =>
  refusal.because === 'not-published'
    ? words('standard-drafts')(`not-published.${refusal.code}`)
    : importWords(sourceLanguage).code(refusal.because, refusal.code, refusal.facts);
