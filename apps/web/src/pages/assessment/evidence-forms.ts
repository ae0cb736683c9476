import { establishedBy, type RevisionUnderAssessment } from '#assessment';
import type { ChecklistItem } from '#units';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, choicesFrom, formFields } from '../../layout/fields.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

export interface AddableCriterion extends Pick<ChecklistItem, 'criterionId' | 'label' | 'text' | 'stem'> {
  readonly unitId: string;
  readonly unitCode: string;
}

export function authenticityView(
  locale: Locale,
  { revision, authenticity, mayAssess }: RevisionUnderAssessment,
  canJudge: boolean,
  typed?: TypedForm,
) {
  const say = locale.words('assessment');
  const problems = inWords(locale, 'assessment', typed);
  const values = typed?.values ?? {};
  const [latest] = authenticity;
  const said = latest
    ? [
        say('authenticity-by', {
          established: say(`established-said.${latest.establishedBy}`),
          by: latest.by,
          at: locale.moment(latest.at),
        }),
        ...(latest.current ? [] : [say('not-current')]),
      ]
    : [say('authenticity-none')];
  const known = { current: latest ? (latest.current ? 'yes' : 'no') : 'yes', ...values };
  const ways = choicesFrom(establishedBy, (way) => say(`established.${way}`));
  const answers = choicesFrom(['yes', 'no'], (answer) => say(`current-${answer}`));
  const fields = formFields(['note'], values, problems);
  return {
    said,
    note: latest?.note ?? '',
    form:
      canJudge && mayAssess
        ? {
            action: paths.authenticityChecks.to({ revisionId: revision.id }),
            summary: say(latest ? 'check-again' : 'check-now'),
            open: !latest || problems.length > 0,
            establishedBy: choiceField('establishedBy', ways, values, problems),
            current: choiceField('current', answers, known, problems),
            note: fields.note,
          }
        : null,
  };
}

export function feedbackView(
  locale: Locale,
  { revision, feedback, feedbackDraft }: RevisionUnderAssessment,
  canJudge: boolean,
  typed?: TypedForm,
) {
  const say = locale.words('assessment');
  const problems = inWords(locale, 'assessment', typed);
  return {
    heading: say('feedback', { learner: revision.learnerName }),
    given: feedback.map(({ text, by, at, returned }) => ({
      text,
      by: say('feedback-by', { by, at: locale.moment(at) }),
      returned,
    })),
    form: canJudge
      ? {
          action: paths.feedback.to({ revisionId: revision.id }),
          draftAction: paths.feedbackDraft.to({ revisionId: revision.id }),
          text: formFields(['text'], { text: feedbackDraft, ...typed?.values }, problems).text,
        }
      : null,
  };
}

export function addFields(
  locale: Locale,
  revisionId: string,
  addable: readonly AddableCriterion[],
  typed?: TypedForm,
) {
  const problems = inWords(locale, 'assessment', typed);
  const values = typed?.values ?? {};
  const short = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
  const choices = addable.map((one) => ({
    value: `${one.unitId} ${one.criterionId}`,
    text: `${one.unitCode} ${one.label} ${short(sentenceOf(one))}`,
  }));
  return {
    action: paths.crossReferences.to({ revisionId }),
    criterion: choiceField('criterion', [{ value: '', text: '' }, ...choices], values, problems),
    question: formFields(['question'], values, problems).question,
  };
}
