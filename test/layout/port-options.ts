/* Rewrites the options of govuk-frontend's macros into what our partials take, for partials.spec.ts. */

// The options of a fixture are free-form JSON.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Options = Record<string, any>;

export function field(o: Options): Options {
  return {
    ...o,
    value: o['value'] === undefined ? undefined : String(o['value']),
    spellcheck: o['spellcheck'] === undefined ? undefined : String(o['spellcheck']),
    label: o['label']?.text,
    labelClasses: o['label']?.classes,
    labelIsHeading: o['label']?.isPageHeading,
    hint: o['hint']?.text,
    error: o['errorMessage']?.text,
    groupClasses: o['formGroup']?.classes,
  };
}

export function legendOf(o: Options): Options {
  const legend = o['legend'] ?? o['fieldset']?.legend;
  return {
    legend: legend?.text,
    legendClasses: legend?.classes,
    legendIsHeading: legend?.isPageHeading,
    fieldsetClasses: o['fieldset']?.classes ?? o['classes'],
  };
}

export function choices(o: Options, isChosen: (value: unknown) => boolean | undefined): Options {
  const id = o['idPrefix'] ?? o['name'];
  const items = o['items']?.filter(Boolean).map((item: Options, index: number) => ({
    ...item,
    id: index === 0 ? id : `${id}-${index + 1}`,
    hint: item['hint']?.text,
    checked: item['checked'] ?? isChosen(item['value']),
  }));
  return { ...field(o), ...legendOf(o), fieldsetClasses: o['fieldset']?.classes, id, items };
}

export function option(item: Options, value: unknown): Options {
  return { ...item, checked: item['selected'] ?? (value !== undefined && item['value'] === value) };
}

export function dateParts(o: Options): object {
  const wrong = Boolean(o['errorMessage']);
  const prefix = o['namePrefix'] ? `${o['namePrefix']}-` : '';
  const part = (name: string) => ({
    id: `${o['id']}-${name}`,
    name: `${prefix}${name}`,
    value: o['values']?.[`${prefix}${name}`],
    wrong,
  });
  const parts = { day: part('day'), month: part('month'), year: part('year') };
  return { f: { ...field(o), ...legendOf(o), fieldsetClasses: o['fieldset']?.classes, ...parts } };
}

export function cells(row: Options[], o: Options): Options[] {
  return row.map((cell, index) => ({ ...cell, header: index === 0 && o['firstCellIsHeader'] }));
}

export function summaryRows(o: Options): object {
  const rows = o['rows'].filter(Boolean).map((row: Options) => {
    const action = row['actions']?.items?.[0];
    return {
      key: row['key'].text,
      value: row['value'].text,
      action: action && { href: action.href, text: action.text, about: action.visuallyHiddenText },
    };
  });
  return { f: { ...o, rows, hasActions: rows.some((row: Options) => row['action']) } };
}
