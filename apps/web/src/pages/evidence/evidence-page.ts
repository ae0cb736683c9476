import { evidenceReference, type ListedFile, isPicture } from '#evidence';
import { paths } from '../../http/paths.js';
import { locatorWords } from './locator-words.js';
import type { EvidenceRead } from './read-evidence.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

export function evidencePage(locale: Locale, read: EvidenceRead) {
  const say = locale.words('evidence');
  const { evidence, revision, files } = read;
  return {
    reference: evidenceReference(evidence.number),
    name: revision.title,
    state: stateOf(locale, read),
    facts: factsOf(locale, read),
    paragraphs: revision.text.split(/\n{2,}/).filter(Boolean),
    files: files.map((file) => shownFile(locale, file, read.isLearner)),
    criteria: shownReferences(locale, read),
    feedback: read.feedback.map(({ revision: number, text, returned, by, at }) => ({
      heading: say(returned ? 'page.returned-by' : 'page.feedback-by', { by, day: locale.day(at), number }),
      text,
    })),
    revisions: read.revisions.map(({ revision: number, submittedAt }) => ({
      text: say('page.revision', { number, day: locale.day(submittedAt) }),
      href: `${paths.evidence.to({ evidenceId: evidence.id })}?revision=${number}`,
      current: number === revision.revision,
    })),
    acts: read.isLearner && !evidence.withdrawnAt ? actsOf(read) : undefined,
  };
}

/** What the learner is to answer now: the shown revision was handed back, and none has replaced it. */
const cameBack = ({ evidence, revision, feedback, isLearner }: EvidenceRead): boolean =>
  isLearner &&
  !evidence.withdrawnAt &&
  !revision.replaced &&
  feedback.some(({ returned, revision: number }) => returned && number === revision.revision);

function stateOf(locale: Locale, read: EvidenceRead): string {
  const { evidence, revision } = read;
  const say = locale.words('evidence');
  if (evidence.withdrawnAt) return say('page.withdrawn', { day: locale.day(evidence.withdrawnAt) });
  const day = locale.day(revision.submittedAt!);
  if (cameBack(read)) return say('state.returned');
  return say(revision.replaced ? 'page.replaced' : 'state.submitted', { day, number: revision.revision });
}

function factsOf(locale: Locale, { revision, isLearner }: EvidenceRead) {
  const say = locale.words('evidence');
  const draft = locale.words('evidence/draft');
  const { declaration, confidentiality } = revision;
  const none = draft('submission.none');
  return [
    ...(isLearner ? [] : [{ key: say('page.learner'), value: revision.learnerName }]),
    { key: draft('submission.method'), value: say(`method.${revision.method}`) },
    { key: draft('submission.day'), value: revision.activityOn ? locale.day(revision.activityOn) : '' },
    {
      key: draft('submission.confidentiality'),
      value: confidentiality ? draft(`identifiable.${confidentiality.identifiable}`) : '',
    },
    ...(declaration
      ? [
          { key: draft('submission.help'), value: declaration.help || none },
          { key: draft('submission.tools'), value: declaration.tools || none },
        ]
      : []),
  ];
}

function shownFile(
  locale: Locale,
  { id: fileId, name, bytes, mediaType, derivativeState }: ListedFile,
  isLearner: boolean,
) {
  const href = paths.file.to({ fileId });
  const [kind] = mediaType.split('/');
  const preparing = derivativeState === 'queued' || derivativeState === 'failed';
  return {
    name,
    size: locale.size(bytes),
    // The original of a picture goes to its owner only.
    href: isLearner || !isPicture(mediaType) ? href : undefined,
    previewHref: derivativeState === 'ready' ? paths.filePreview.to({ fileId }) : undefined,
    soundHref: kind === 'audio' ? href : undefined,
    filmHref: kind === 'video' ? href : undefined,
    state: preparing ? locale.words('evidence')(`file-state.${derivativeState}`) : undefined,
  };
}

function shownReferences(locale: Locale, { references, judgements, files }: EvidenceRead) {
  const say = locale.words('evidence');
  return references.map((row) => {
    const latest = judgements.find((one) => one.crossReferenceId === row.id && !one.superseded);
    return {
      label: row.label,
      words: sentenceOf(row),
      unit: row.unitCode,
      where: locatorWords(locale, row.locator, files),
      question: row.question,
      judgement: latest
        ? say(`judgement.${latest.supports}`, { by: latest.by, day: locale.day(latest.at) })
        : say('judgement.awaiting'),
      reasons: latest?.reasons ?? '',
    };
  });
}

/** What its learner may do with submitted evidence. */
function actsOf(read: EvidenceRead) {
  const { evidence, revision } = read;
  const evidenceId = evidence.id;
  const own = revision.authorId === revision.learnerId;
  return {
    draftHref: evidence.draftRevisionId ? paths.draftSubmission.to({ evidenceId }) : undefined,
    revisionHref: own && !evidence.draftRevisionId ? paths.evidenceRevisions.to({ evidenceId }) : undefined,
    revisionClasses: cameBack(read) ? '' : 'govuk-button--secondary',
    withdrawalHref: paths.evidenceWithdrawals.to({ evidenceId }),
  };
}
