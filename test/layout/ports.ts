/* How the options of a govuk-frontend macro are spelt for our partials: the table behind partials.spec.ts. */

import {
  cells,
  choices,
  dateParts,
  field,
  legendOf,
  option,
  type Options,
  summaryRows,
} from './port-options.js';

export interface Port {
  readonly template: string;
  /** Dotted paths of the options that our partial takes; fixtures with any other are left out. */
  readonly covers: RegExp;
  readonly atLeast: number;
  readonly page: (options: Options) => object;
  /** Fixtures of a use that we do not have. */
  readonly unused?: (options: Options) => boolean;
  /** What we write differently on purpose. */
  readonly expected?: (html: string) => string;
}

const fieldOptions =
  'id|name|value|classes|describedBy|disabled|autocomplete|spellcheck|attributes\\..+|label\\.(text|classes|isPageHeading)|hint\\.text|errorMessage\\.text|formGroup\\.classes';
const legend = 'fieldset\\.(classes|legend\\.(text|classes|isPageHeading))';

export const ports: Readonly<Record<string, Port>> = {
  input: {
    template: '{{> input f}}',
    covers: only(`${fieldOptions}|type|inputmode|autocapitalize|prefix\\.text|suffix\\.text`),
    atLeast: 15,
    page: (o) => ({ f: { ...field(o), prefix: o['prefix']?.text, suffix: o['suffix']?.text } }),
  },
  textarea: {
    template: '{{> textarea f}}',
    covers: only(`${fieldOptions}|rows`),
    atLeast: 10,
    page: (o) => ({ f: field(o) }),
  },
  'character-count': {
    template: '{{> character-count f}}',
    covers: only(
      'id|name|value|rows|classes|maxlength|maxwords|threshold|label\\.(text|classes|isPageHeading)|hint\\.text|errorMessage\\.text|spellcheck',
    ),
    atLeast: 8,
    unused: (o) => !o['maxlength'] && !o['maxwords'],
    page: (o) => ({ f: field(o) }),
  },
  select: {
    template: '{{> select f}}',
    covers: only(`${fieldOptions}|items\\.(value|text|disabled|selected)`),
    atLeast: 8,
    unused: (o) => o['items']?.some((item: Options) => item && item['value'] === undefined),
    page: (o) => ({
      f: { ...field(o), items: o['items']?.map((item: Options) => option(item, o['value'])) },
    }),
  },
  radios: {
    template: '{{> radios f}}',
    covers: only(
      `${fieldOptions}|idPrefix|${legend}|items\\.(value|text|divider|disabled|checked|hint\\.text|attributes\\..+)`,
    ),
    atLeast: 10,
    page: (o) => ({ f: choices(o, (value) => value === o['value']) }),
  },
  checkboxes: {
    template: '{{> checkboxes f}}',
    covers: only(
      `${fieldOptions}|values|idPrefix|${legend}|items\\.(value|text|name|divider|disabled|checked|behaviour|hint\\.text|attributes\\..+)`,
    ),
    atLeast: 8,
    unused: (o) => !o['fieldset'],
    page: (o) => ({ f: choices(o, (value) => o['values']?.includes(value)) }),
  },
  'date-input': {
    template: '{{> date-input f}}',
    covers: only(`id|namePrefix|errorMessage\\.text|hint\\.text|${legend}|values\\..+`),
    atLeast: 3,
    page: dateParts,
  },
  'file-upload': {
    template: '{{> file-upload f}}',
    covers: only(`${fieldOptions}|javascript|multiple`),
    atLeast: 2,
    page: (o) => ({ f: { ...field(o), plain: !o['javascript'] } }),
  },
  'password-input': {
    template: '{{> password-input f}}',
    covers: only(fieldOptions.replace('value|', '')),
    atLeast: 5,
    page: (o) => ({ f: field(o) }),
  },
  'error-message': {
    template: '{{> field-error f}}',
    covers: only('text'),
    atLeast: 1,
    page: (o) => ({ f: { id: 'x', error: o['text'] } }),
    expected: (html) => html.replace('<p ', '<p id="x-error" '),
  },
  'error-summary': {
    template: '{{> error-summary errors=errors}}',
    unused: (o) => o['titleText'] !== 'There is a problem',
    covers: only('titleText|errorList\\.(text|href)'),
    atLeast: 3,
    page: (o) => ({ errors: o['errorList'] }),
  },
  fieldset: {
    template: '{{#> fieldset f}}{{/fieldset}}',
    covers: only('classes|role|legend\\.(text|classes|isPageHeading)'),
    atLeast: 10,
    page: (o) => ({ f: { fieldsetClasses: o['classes'], role: o['role'], ...legendOf(o) } }),
  },
  button: {
    template: '{{#if f.href}}{{> button-link f}}{{else}}{{> button f}}{{/if}}',
    covers: only('text|href|classes|type|value|name|id|disabled|attributes\\..+'),
    atLeast: 10,
    page: ({ type, value, name, id, attributes, ...rest }) => ({
      f: {
        ...rest,
        buttonType: type,
        buttonValue: value,
        buttonName: name,
        buttonId: id,
        buttonAttributes: attributes,
      },
    }),
  },
  details: {
    template: '{{#> details f}}{{text}}{{/details}}',
    covers: only('summaryText|text|classes|open'),
    atLeast: 3,
    page: (o) => ({ f: { ...o, summary: o['summaryText'] } }),
  },
  'inset-text': {
    template: '{{#> inset-text f}}{{text}}{{/inset-text}}',
    covers: only('text|classes'),
    atLeast: 2,
    page: (o) => ({ f: o }),
  },
  'warning-text': {
    template: '{{> warning-text f}}',
    covers: only('text'),
    atLeast: 2,
    page: (o) => ({ f: o }),
  },
  'notification-banner': {
    template: '{{> notification-banner f}}',
    covers: only('text|type|titleText'),
    atLeast: 4,
    page: (o) => ({ f: { text: o['text'], success: o['type'] === 'success', bannerTitle: o['titleText'] } }),
    expected: (html) => html.replace('Success', 'Done'),
  },
  tag: {
    template: '{{> tag f}}',
    covers: only('text|classes'),
    atLeast: 8,
    page: (o) => ({ f: o }),
  },
  'back-link': {
    template: '{{> back-link f}}',
    covers: only('text|href'),
    atLeast: 1,
    page: (o) => ({ f: { href: '#', ...o } }),
  },
  breadcrumbs: {
    template: '{{> breadcrumbs f}}',
    covers: only('items\\.(text|href)|collapseOnMobile'),
    atLeast: 3,
    page: (o) => ({ f: o }),
    expected: (html) =>
      html
        .replace('Breadcrumb"', 'You are here"')
        .replace(/breadcrumbs(?: govuk\S+)?"/, 'breadcrumbs govuk-breadcrumbs--collapse-on-mobile"'),
  },
  table: {
    template: '{{> table f}}',
    covers: only(
      'caption|captionClasses|classes|firstCellIsHeader|head\\.(text|format|classes)|rows\\.(text|format|classes)',
    ),
    atLeast: 5,
    page: (o) => ({ f: { ...o, rows: o['rows'].filter(Boolean).map((row: Options[]) => cells(row, o)) } }),
  },
  pagination: {
    template: '{{> pagination f}}',
    covers: only('previous\\.href|next\\.href|items\\.(number|href|current|ellipsis)'),
    atLeast: 4,
    page: (o) => ({ f: o }),
    expected: (html) => html.replace('aria-label="Pagination"', 'aria-label="Pages of results"'),
  },
  'summary-list': {
    template: '{{> summary-list f}}',
    covers: only('classes|rows\\.(key|value)\\.text|rows\\.actions\\.items\\.(text|href|visuallyHiddenText)'),
    atLeast: 3,
    page: summaryRows,
  },
};

function only(names: string): RegExp {
  return new RegExp(`^(${names})$`);
}
