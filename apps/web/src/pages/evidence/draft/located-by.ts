import { type LinkedCriterion, type LocatedReference, secondsOf } from '#evidence';
import type { LocatorsForm } from './draft-forms.js';

/** What was typed, cross-reference by cross-reference. A region that was pinned before stays. */
export function locatedBy(
  form: LocatorsForm,
  kept: readonly Pick<LinkedCriterion, 'id' | 'locator'>[],
): LocatedReference[] {
  return form.reference.map((crossReferenceId, index) => ({
    crossReferenceId,
    question: form.question[index] || null,
    locator: {
      fileId: form.file[index] || undefined,
      page: pageOf(form.page[index] ?? ''),
      from: secondsOf(form.from[index] ?? ''),
      to: secondsOf(form.to[index] ?? ''),
      quote: form.quote[index]?.replace(/\r\n?/g, '\n'),
      region: kept.find(({ id }) => id === crossReferenceId)?.locator?.region,
    },
  }));
}

/** NaN, which no locator may hold, for what is no number. */
const pageOf = (typed: string): number | undefined =>
  typed.trim() ? (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : NaN) : undefined;
