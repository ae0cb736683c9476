import { type LinkedCriterion, type Draft, type ListedFile, timeOf } from '#evidence';
import { needsQuestion } from '#units';
import { type FailedForm, inWords } from '../../../http/forms/take-form.js';
import { errorSummary, type Field } from '../../../layout/fields.js';
import { wordsOf } from './criteria-page.js';
import { stepOf } from './steps.js';
import type { Locale } from '../../../layout/locale.js';

export interface ToLocate {
  readonly draft: Draft;
  readonly files: readonly ListedFile[];
  readonly references: readonly LinkedCriterion[];
}

type Column = 'page' | 'from' | 'to' | 'quote' | 'question';
type Typed = Readonly<Record<string, unknown>>;

/** Where a problem that a locator can have is shown. */
const columnOf: Readonly<Record<string, Column | 'file'>> = {
  'page-not-a-number': 'page',
  'time-not-understood': 'from',
  'time-ends-before-it-begins': 'to',
  'quote-too-long': 'quote',
  'question-too-long': 'question',
  'file-unknown': 'file',
};

/** Where in the evidence each criterion is shown: a file, a page, a span of time, a passage, a question asked. */
export function locatorsPage(
  locale: Locale,
  { draft, files, references }: ToLocate,
  typed?: Typed,
  failed?: FailedForm,
) {
  const problems = (failed?.problems ?? []).flatMap((problem) => {
    const [, reference = ''] = problem.field.split('.');
    const field = `${columnOf[problem.code] ?? 'step'}-${reference}`;
    return inWords(locale, 'evidence/draft', { problems: [problem] }).map(({ text }) => ({
      reference,
      field,
      text,
    }));
  });
  const kinds = files.map(({ mediaType }) => mediaType);
  const rows = references.map((row) => located(locale, row, draft, files, typed, problems));
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
  typed: Typed | undefined,
  problems: readonly { readonly field: string; readonly text: string }[],
) {
  const say = locale.words('evidence/draft');
  const values = valuesOf(row, typed);
  const field = (name: Column | 'file'): Field => {
    const id = `${name}-${row.id}`;
    return { name, id, value: values[name], error: problems.find((one) => one.field === id)?.text };
  };
  const questionNeeded = needsQuestion(draft.method, row.kind);
  const choices = [{ id: '', name: say('locators.any-file') }, ...files];
  return {
    id: row.id,
    heading: say('locators.criterion', { label: row.label, code: row.unitCode }),
    words: wordsOf(row),
    open:
      questionNeeded ||
      Object.values(values).some(Boolean) ||
      problems.some(({ field: id }) => id.endsWith(row.id)),
    questionNeeded,
    files: {
      ...field('file'),
      items: choices.map(({ id, name }) => ({ value: id, text: name, checked: id === values.file })),
    },
    fields: {
      page: field('page'),
      from: field('from'),
      to: field('to'),
      quote: field('quote'),
      question: field('question'),
    },
  };
}

/** What was typed for this cross-reference, else what is kept. */
function valuesOf(
  { id, locator, question }: LinkedCriterion,
  typed?: Typed,
): Record<Column | 'file', string> {
  const index = typed ? [typed['reference'] ?? []].flat().indexOf(id) : -1;
  const column = (name: string) => String([typed?.[name] ?? []].flat()[index] ?? '');
  if (index >= 0)
    return {
      file: column('file'),
      page: column('page'),
      from: column('from'),
      to: column('to'),
      quote: column('quote'),
      question: column('question'),
    };
  return {
    file: locator?.fileId ?? '',
    page: locator?.page ? String(locator.page) : '',
    from: locator?.from === undefined ? '' : timeOf(locator.from),
    to: locator?.to === undefined ? '' : timeOf(locator.to),
    quote: locator?.quote ?? '',
    question: question ?? '',
  };
}
