import type { LinkedCriterion, Draft, DraftBlocker, ListedFile } from '#evidence';
import { type FailedForm, inWords } from '../../../http/forms/take-form.js';
import { paths } from '../../../http/paths.js';
import { errorSummary } from '../../../layout/fields.js';
import type { PageError } from '../../../layout/layout-data.js';
import { locatorWords } from '../locator-words.js';
import { blockerLink } from './blocker-links.js';
import { hrefOf, type StepName, stepOf } from './steps.js';
import { sentenceOf } from '../../../layout/sentence-of.js';
import type { Areas, Locale } from '../../../layout/locale.js';

export interface ToSubmit {
  readonly draft: Draft;
  readonly files: readonly ListedFile[];
  readonly references: readonly LinkedCriterion[];
  readonly blockers: readonly DraftBlocker[];
}

/** What will be submitted, in full, and what still stands in the way. */
export function submissionPage(
  locale: Locale,
  { draft, files, references, blockers }: ToSubmit,
  failed?: FailedForm,
) {
  const links = blockers.map((blocker) => blockerLink(locale, draft, blocker));
  const { evidenceId } = draft;
  return {
    ...stepOf(locale, draft, 'submission'),
    rows: rowsOf(locale, draft, files),
    criteria: references.map((row) => ({
      label: row.label,
      unit: row.unitCode,
      words: sentenceOf(row),
      where: [locatorWords(locale, row.locator, files), row.question].filter(Boolean).join('. '),
    })),
    blockers: links,
    discardHref: paths.draftDiscard.to({ evidenceId }),
    criteriaHref: hrefOf('criteria', evidenceId),
    errors: failed && errorsOf(locale, failed, blockers, links),
  };
}

/** Of what stands in the way, each with the page where it is put right. */
function errorsOf(
  locale: Locale,
  failed: FailedForm,
  blockers: readonly DraftBlocker[],
  links: readonly ReturnType<typeof blockerLink>[],
): PageError[] {
  const isBlocked = failed.problems.every(({ code }) => blockers.some((blocker) => blocker.code === code));
  return isBlocked
    ? links.map(({ text, href }) => ({ field: 'submission', text, href }))
    : errorSummary(inWords(locale, 'evidence/draft', failed));
}

function rowsOf(locale: Locale, draft: Draft, files: readonly ListedFile[]) {
  const say = locale.words('evidence/draft');
  const nothing = say('submission.nothing');
  const row = (name: keyof Areas['evidence/draft']['submission'], step: StepName, value: string) => ({
    key: say(`submission.${name}`),
    value: value || nothing,
    action: {
      href: hrefOf(step, draft.evidenceId),
      text: say('submission.change'),
      about: locale.lowerCase(say(`submission.${name}`)),
    },
  });
  const { confidentiality, declaration } = draft;
  return [
    row('name', 'details', draft.title),
    row('method', 'details', locale.words('evidence')(`method.${draft.method}`)),
    row('day', 'details', draft.activityOn ? locale.day(draft.activityOn) : ''),
    row('text', 'details', draft.text),
    row('files', 'files', files.map(({ name }) => name).join(', ')),
    row(
      'confidentiality',
      'confidentiality',
      confidentiality ? say(`identifiable.${confidentiality.identifiable}`) : '',
    ),
    row('help', 'declaration', declaration ? declaration.help || say('submission.none') : ''),
    row('tools', 'declaration', declaration ? declaration.tools || say('submission.none') : ''),
    row('own-work', 'declaration', declaration ? say('own-work.yes') : ''),
  ];
}
