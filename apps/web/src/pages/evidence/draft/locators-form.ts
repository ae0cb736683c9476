import { type LinkedCriterion, type LocatedReference, secondsOf } from '#evidence';
import { Texts } from '../../../http/forms/form-fields.js';
import { DraftForm } from './draft-form.js';

/** One text for each cross-reference of the page, in the page's order. How long each may be is for the act to say. */
const Column = () => Texts({ rows: 1000 });

export class LocatorsForm extends DraftForm {
  @Column() reference: string[];
  @Column() file: string[];
  @Column() page: string[];
  @Column() from: string[];
  @Column() to: string[];
  @Column() quote: string[];
  @Column() question: string[];
}

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
