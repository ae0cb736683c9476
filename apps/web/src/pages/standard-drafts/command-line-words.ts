import type { DraftRefusal } from '#standard-drafts';
import { type ContentDifference, type Finding, standardsWords } from '#standards';
import { type ImportRemarkCode, importWords } from '#standards-import';
import type { Locale } from '../../layout/locale.js';

type Facts = Readonly<Record<string, unknown>>;

export const findingWords = (locale: Locale, { code, facts }: Pick<Finding, 'code' | 'facts'>): string =>
  standardsWords(locale.language)(`finding.${code}`, facts);

export const remarkWords = (locale: Locale, code: ImportRemarkCode, facts: Facts): string =>
  importWords(locale.language)(`remark.${code}`, facts);

export const differenceWords = (locale: Locale, difference: ContentDifference): string =>
  standardsWords(locale.language)(`difference.${difference.kind}`, { ...difference });

/** Why a document gave no draft, or a draft was not published. */
export const refusalWords = (locale: Locale, refusal: DraftRefusal): string =>
  refusal.because === 'not-published'
    ? locale.words('standard-drafts')(`not-published.${refusal.code}`)
    : importWords(locale.language).code(refusal.because, refusal.code, refusal.facts);
