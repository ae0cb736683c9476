import { type LateForm } from '../../http/forms/sealed-form.js';

export interface LateFormPage {
  readonly action: string;
  readonly pageHref: string;
  /** Each value as it was typed; a list gives several fields of one name. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** The values worth reading: no ids, no codes. */
  readonly typed: readonly string[];
}

const idOrCode = /^[0-9a-f-]{36}$|^\S{0,3}$/i;

/** What somebody typed into a form that was not taken, whatever the form was: to be checked and sent. */
export function lateFormPage(late: Pick<LateForm, 'action' | 'page' | 'values'>): LateFormPage {
  const fields = Object.entries(late.values)
    .filter(([name]) => !/password|token|_csrf/i.test(name))
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: String(one) })));
  return {
    action: late.action,
    pageHref: late.page,
    fields,
    typed: fields.map(({ value }) => value).filter((value) => !idOrCode.test(value)),
  };
}
