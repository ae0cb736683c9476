import type { LateForm } from '../../http/forms/sealed-form.js';

const idOrCode = /^[0-9a-f-]{36}$|^\S{0,3}$/i;

/** What somebody typed into a form that was not taken, whatever the form was: to be checked and sent. */
export function lateFormPage(late: Pick<LateForm, 'action' | 'page' | 'values'>) {
  const fields = Object.entries(late.values)
    .filter(([name]) => !/password|token|_csrf/i.test(name))
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: String(one) })));
  return {
    action: late.action,
    pageHref: late.page,
    // Each value as it was typed; a list gives several fields of one name.
    fields,
    // The values worth reading: no ids, no codes.
    typed: fields.map(({ value }) => value).filter((value) => !idOrCode.test(value)),
  };
}
