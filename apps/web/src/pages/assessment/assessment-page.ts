import type { QueueRow, RevisionUnderAssessment } from '#assessment';
import { evidenceReference, isPicture } from '#evidence';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary } from '../../layout/fields.js';
import { type AddableCriterion, addFields, authenticityView, feedbackView } from './evidence-forms.js';
import { type FailedReference, referenceView } from './reference-view.js';
import type { Areas, Locale } from '../../layout/locale.js';

/** The forms about the evidence as a whole. */
export type FormOfEvidence = 'authenticity' | 'feedback' | 'add';

/** What failed on this page: one of its forms, with what was typed. */
export type FailedOnPage = FailedReference | (TypedForm & { readonly form: FormOfEvidence });

export function assessmentPage(
  locale: Locale,
  data: RevisionUnderAssessment,
  next: QueueRow | null,
  addable: readonly AddableCriterion[],
  failed?: FailedOnPage,
) {
  const say = locale.words('assessment');
  const { revision, files, mayAssess } = data;
  const reference = evidenceReference(revision.number);
  const frozen = revision.withdrawnAt !== null || revision.replaced;
  const canJudge = mayAssess && !frozen;
  const ofReference = failed && 'sentences' in failed ? failed : undefined;
  const ofEvidence = failed && 'problems' in failed ? failed : undefined;
  const typed = (form: FormOfEvidence) => (ofEvidence?.form === form ? ofEvidence : undefined);
  const page = { files, canJudge, evidenceNumber: revision.number };
  const returned = isReturned(data);
  const references = data.references.map((one) => referenceView(locale, one, page, ofReference));
  const waiting = references.filter((one) => one.waiting && one.form).length;
  const failedAt = data.references.find((one) =>
    ofReference?.form === 'judgement'
      ? one.id === ofReference.referenceId
      : one.criterionId === ofReference?.criterionId,
  )?.id;
  const errors = ofReference
    ? ofReference.sentences.map((text) => ({
        field: 'reference',
        text,
        href: `#reference-${failedAt}`,
      }))
    : errorSummary(inWords(locale, 'assessment', ofEvidence));
  return {
    title: say('title', { reference, learner: revision.learnerName }),
    heading: say('heading', { reference, title: revision.title }),
    caption: say('caption', { learner: revision.learnerName, date: locale.day(revision.submittedAt!) }),
    revisionId: revision.id,
    ...backToReview(locale, data),
    errors,
    says: saysOf(locale, data),
    details: { rows: detailRows(locale, data) },
    textHeading: say(revision.authorId === revision.learnerId ? 'text' : 'text-recorded'),
    paragraphs: revision.text.split(/\n{2,}/).filter((part) => part.trim() !== ''),
    files: files.map((file) => fileView(locale, file)),
    references,
    waitingText: waiting > 0 ? say('criteria-waiting', { count: waiting }) : '',
    // That there is nothing left to judge, and why; empty while there is.
    done: canJudge && waiting === 0 ? say(returned ? 'criteria-returned' : 'criteria-done') : '',
    // Nobody has said yet how they know that it is the learner's own, without which no unit is signed off.
    unchecked: canJudge && !returned && data.authenticity.length === 0,
    next: next && {
      href: paths.assessment.to({ revisionId: next.revisionId }),
      text: say('next-item', {
        reference: evidenceReference(next.evidenceNumber),
        learner: next.learnerName,
      }),
    },
    queueHref: paths.queue.to(),
    authenticity: authenticityView(locale, data, canJudge, typed('authenticity')),
    feedback: feedbackView(locale, data, canJudge, typed('feedback')),
    add: canJudge && addable.length > 0 ? addFields(locale, revision.id, addable, typed('add')) : null,
    usesKeys: canJudge,
  };
}

const isReturned = ({ revision, feedback }: RevisionUnderAssessment): boolean =>
  !revision.replaced && Boolean(feedback.find(({ revisionId }) => revisionId === revision.id)?.returned);

function backToReview(locale: Locale, { references, mayAssess }: RevisionUnderAssessment) {
  const [first] = references;
  if (mayAssess || !first) return {};
  return {
    // For an IQA, who comes from a unit under review.
    backHref: paths.reviews.to({ unitId: first.unitId }),
    backText: locale.words('assessment')('back-to-review', { code: first.unitCode }),
  };
}

function saysOf(locale: Locale, data: RevisionUnderAssessment): string[] {
  const { revision, mayAssess } = data;
  const say = locale.words('assessment');
  return [
    ...(revision.withdrawnAt ? [say('withdrawn')] : []),
    ...(revision.replaced ? [say('replaced')] : []),
    ...(isReturned(data) ? [say('returned')] : []),
    ...(mayAssess ? [] : [say('read-only')]),
  ];
}

function detailRows(locale: Locale, { revision }: RevisionUnderAssessment) {
  const say = locale.words('assessment');
  const { declaration, confidentiality } = revision;
  const row = (key: keyof Areas['assessment']['details-keys'], value: string) => ({
    key: say(`details-keys.${key}`),
    value,
  });
  return [
    row('method', say(`method.${revision.method}`)),
    ...(revision.activityOn ? [row('activity', locale.day(revision.activityOn))] : []),
    ...(declaration
      ? [row('help', declaration.help || say('none')), row('tools', declaration.tools || say('none'))]
      : []),
    ...(confidentiality ? [row('confidentiality', say(`identifiable.${confidentiality.identifiable}`))] : []),
  ];
}

function fileView(locale: Locale, file: RevisionUnderAssessment['files'][number]) {
  const say = locale.words('assessment');
  const { id, name, bytes, mediaType, derivativeState } = file;
  const shown = isPicture(mediaType);
  const preview = derivativeState === 'ready' ? paths.filePreview.to({ fileId: id }) : null;
  // Of a picture the copy that is safe to show: its original goes to its owner only.
  const href = shown ? preview : paths.file.to({ fileId: id });
  return {
    href,
    text: href ? say('file-open', { name }) : name,
    size: locale.size(Number(bytes)),
    picture: shown && preview ? { src: preview, alt: say('picture-alt', { name }) } : null,
    pending: shown && derivativeState === 'queued' ? say('picture-pending', { name }) : '',
  };
}
