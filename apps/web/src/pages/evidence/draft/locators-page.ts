import { type LinkedCriterion, type Draft, type ListedFile, timeOf } from '#evidence';
import { needsQuestion } from '#units';
import type { TypedForm } from '../../../http/forms/posted-form.js';
import { inWords } from '../../../http/forms/take-form.js';
import { errorSummary, type Field, type Values } from '../../../layout/fields.js';
import { stepOf } from './steps.js';
import { sentenceOf } from '../../../layout/sentence-of.js';
import type { Locale } from '../../../layout/locale.js';

export interface ToLocate {
  readonly draft: Draft;
  readonly files: readonly ListedFile[];
  readonly references: readonly LinkedCriterion[];
}

const columns = ['file', 'page', 'from', 'to', 'quote', 'question'] as const;
type Column = (typeof columns)[number];

/** Where a problem that a locator can have is shown. */
const columnOf: Readonly<Record<string, Column>> = {
  'page-not-a-number': 'page',
  'time-not-understood': 'from',
  'time-ends-before-it-begins': 'to',
  'quote-too-long': 'quote',
  'question-too-long': 'question',
  'file-unknown': 'file',
};

/** Where in the evidence each criterion is shown: a file, a page, a span of time, a passage, a question asked. */
export function locatorsPage(locale: Locale, { draft, files, references }: ToLocate, typed?: TypedForm) {
  const problems = (typed?.problems ?? []).flatMap((problem) => {
    const [, reference = ''] = problem.field.split('.');
    const field = `${columnOf[problem.code] ?? 'step'}-${reference}`;
    return inWords(locale, 'evidence/draft', { problems: [problem] }).map(({ text }) => ({
      reference,
      field,
      text,
    }));
  });
  const kinds = files.map(({ mediaType }) => mediaType);
  const rows = references.map((row) => located(locale, row, draft, files, typed?.values, problems));
  return {
    ...stepOf(locale, draft, 'locators', typed),
    criteria: rows,
    hasPages: kinds.some((kind) => kind.startsWith('application/')),
    hasTimes: kinds.some((kind) => /^(audio|video)\//.test(kind)),
    hasFiles: files.length > 1,
    errors: errorSummary(problems.map((one) => ({ ...one, field: one.reference ? one.field : 'step' }))),
  };
}

function located(
  locale: Locale,
  row: LinkedCriterion,
  draft: Draft,
  files: readonly ListedFile[],
  typed: Values | undefined,
  problems: readonly { readonly field: string; readonly text: string }[],
) {
  const say = locale.words('evidence/draft');
  const values = valuesOf(row, typed);
  const field = (name: Column): Field => {
    const id = `${name}-${row.id}`;
    return { name, id, value: values[name] ?? '', error: problems.find((one) => one.field === id)?.text };
  };
  const questionNeeded = needsQuestion(draft.method, row.kind);
  const choices = [{ id: '', name: say('locators.any-file') }, ...files];
  return {
    id: row.id,
    heading: say('locators.criterion', { label: row.label, code: row.unitCode }),
    words: sentenceOf(row),
    open:
      questionNeeded ||
      Object.values(values).some(Boolean) ||
      problems.some(({ field: id }) => id.endsWith(row.id)),
    questionNeeded,
    files: {
      ...field('file'),
      items: choices.map(({ id, name }) => ({ value: id, text: name, checked: id === values.file })),
    },
    fields: Object.fromEntries(columns.map((name) => [name, field(name)])),
  };
}

/** What was typed for this cross-reference, else what is kept. */
function valuesOf({ id, locator, question }: LinkedCriterion, typed: Values = {}): Record<string, string> {
  const column = (name: string) => [typed[name] ?? []].flat().map(String);
  const row = column('reference').indexOf(id);
  if (row >= 0) return Object.fromEntries(columns.map((name) => [name, column(name)[row] ?? '']));
  return {
    file: locator?.fileId ?? '',
    page: locator?.page ? String(locator.page) : '',
    from: locator?.from === undefined ? '' : timeOf(locator.from),
    to: locator?.to === undefined ? '' : timeOf(locator.to),
    quote: locator?.quote ?? '',
    question: question ?? '',
  };
}
