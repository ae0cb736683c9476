import { type PageError } from './layout-data.js';

/** What a field partial takes. `label` and `hint` may come from the template: `label=(t 'title.label')`. */
export interface Field {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly error?: string;
  readonly label?: string;
  readonly legend?: string;
  readonly hint?: string;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

export interface ChosenItem extends Choice {
  readonly id: string;
  readonly checked: boolean;
  /** What is asked for below this choice of radios, once it is chosen: boxes to tick, or an answer in words. */
  readonly conditional?: ChoiceField | Field;
}

export interface ChoiceField extends Field {
  readonly items: readonly ChosenItem[];
}

export interface DateField {
  readonly name: string;
  readonly error?: string;
  readonly day: DatePart;
  readonly month: DatePart;
  readonly year: DatePart;
}

/** One box of a date; `wrong` when it, or the date as a whole, has a problem. */
export interface DatePart extends Field {
  readonly wrong: boolean;
}

/** A field's problem, already in words. */
export interface Problem {
  readonly field: string;
  readonly text: string;
}

/** What was posted, or what is kept: strings, or lists of strings for checkboxes. */
export type Values = Readonly<Record<string, unknown>>;

/** The fields of a form by name, with what was typed and what is wrong with it. */
export function formFields<Name extends string>(
  names: readonly Name[],
  values: Values,
  problems: readonly Problem[] = [],
): Record<Name, Field> {
  const entries = names.map((name) => [name, field(name, values, problems)] as const);
  return Object.fromEntries(entries) as Record<Name, Field>;
}

/**
 * A choice of each value, in its words.
 * @param none words for none of them, which is then the first choice
 */
export function choicesFrom<Value extends string>(
  values: readonly Value[],
  inWords: (value: Value) => string,
  none?: string,
): Choice[] {
  const choices = values.map((value) => ({ value, text: inWords(value) }));
  return none === undefined ? choices : [{ value: '', text: none }, ...choices];
}

/** Radios, checkboxes or a select: each choice knows whether it is chosen. The first one carries the field's id. */
export function choiceField(
  name: string,
  choices: readonly Choice[],
  values: Values,
  problems: readonly Problem[] = [],
): ChoiceField {
  const chosen = [values[name] ?? []].flat().map(String);
  return {
    ...field(name, values, problems),
    items: choices.map((choice, index) => ({
      ...choice,
      id: index === 0 ? name : `${name}-${index + 1}`,
      checked: chosen.includes(choice.value),
    })),
  };
}

/** Radios of which this choice asks for more. */
export const asking = (
  radios: ChoiceField,
  value: string,
  conditional: ChoiceField | Field,
): ChoiceField => ({
  ...radios,
  items: radios.items.map((item) => (item.value === value ? { ...item, conditional } : item)),
});

/**
 * Three boxes named `<name>-day`, `-month`, `-year`; a kept 'YYYY-MM-DD' under `<name>` fills them.
 * The first box has the field's own id, so that the summary leads to it.
 */
export function dateField(name: string, values: Values, problems: readonly Problem[] = []): DateField {
  const [year, month, day] = typeof values[name] === 'string' ? values[name].split('-') : [];
  const kept: Values = {
    [`${name}-day`]: unpad(day),
    [`${name}-month`]: unpad(month),
    [`${name}-year`]: year,
  };
  const typed = { ...kept, ...defined(values) };
  const problem = problems.find((one) => one.field === name || one.field.startsWith(`${name}-`));
  const part = (which: string): DatePart => {
    const box = field(`${name}-${which}`, typed, problems);
    return {
      ...box,
      id: which === 'day' ? name : box.id,
      wrong: Boolean(box.error) || problem?.field === name,
    };
  };
  return { name, error: problem?.text, day: part('day'), month: part('month'), year: part('year') };
}

/**
 * The list at the top of a failed form, linking to the fields; a page shows none that is empty. What is wrong with the
 * form as a whole leads nowhere.
 */
export function errorSummary(problems: readonly Problem[]): PageError[] {
  return problems.map(({ field, text }) => ({ field, text, href: field ? `#${field}` : undefined }));
}

function field(name: string, values: Values, problems: readonly Problem[]): Field {
  const value = values[name];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return { name, id: name, value: text, error: errorOf(name, problems) };
}

function errorOf(name: string, problems: readonly Problem[]): string | undefined {
  return problems.find((problem) => problem.field === name)?.text;
}

function unpad(part: string | undefined): string | undefined {
  return part?.replace(/^0/, '');
}

function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
