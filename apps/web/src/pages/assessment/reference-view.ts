import { phraseCodes, type ReferenceUnderAssessment } from '#assessment';
import { evidenceReference } from '#evidence';
import { paths } from '../../http/paths.js';
import { stateTag } from '../../layout/bar/state-tag.js';
import { choicesFrom, type Values } from '../../layout/fields.js';
import { judgedBy, saidOf } from './said-of.js';
import { locatorWords } from '../evidence/locator-words.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

/** What was typed into the form of one reference, and why it was not taken. */
export type FailedReference = { readonly values: Values; readonly sentences: readonly string[] } & (
  | { readonly form: 'judgement'; readonly referenceId: string }
  | { readonly form: 'decision'; readonly criterionId: string }
);

/** One cross-reference on the judging page, with the form of its keys. */
export function referenceView(
  locale: Locale,
  reference: ReferenceUnderAssessment,
  page: {
    readonly files: readonly { readonly id: string; readonly name: string }[];
    readonly canJudge: boolean;
    readonly evidenceNumber: number;
  },
  failed?: FailedReference,
) {
  const { id, label, unitId, criterionId, judgements } = reference;
  const say = locale.words('assessment');
  const [latest = null, ...earlier] = judgements.map((judgement) => judgedView(locale, judgement));
  const isMine =
    failed?.form === 'judgement' ? failed.referenceId === id : failed?.criterionId === criterionId;
  const mine = isMine ? failed : undefined;
  return {
    id,
    label,
    unitCode: reference.unitCode,
    sentence: sentenceOf(reference),
    where: say('where', { where: locatorWords(locale, reference.locator, page.files) || say('whole') }),
    question: reference.question,
    tag: stateTag(reference.state),
    waiting: reference.waits,
    latest,
    earlier,
    earlierText: earlier.length > 0 ? say('earlier', { count: earlier.length }) : '',
    others: reference.others.map((other) => ({
      href: paths.assessment.to({ revisionId: other.revisionId }),
      text: `${evidenceReference(other.evidenceNumber)} ${other.title}`,
      said: saidOf(locale, other),
    })),
    historyHref: paths.unitCriterion.to({ unitId, criterionId }),
    // What stood before a move waits to be confirmed, on that page.
    toConfirm: reference.toConfirm && reference.isTheirs,
    // Why, and the decision that is due, are on that page too.
    reopened: reference.state === 'reopened' && reference.isTheirs,
    form: page.canJudge && reference.isTheirs ? referenceForm(locale, reference, mine) : null,
    decide: reference.isTheirs ? decideForm(locale, reference, page.evidenceNumber, mine) : null,
  };
}

const judgedView = (locale: Locale, judgement: ReferenceUnderAssessment['judgements'][number]) => {
  const say = locale.words('assessment');
  return {
    supports: say(`supports.${judgement.supports}`),
    reasons: judgement.reasons,
    by: judgedBy(locale, judgement),
    notValid: !judgement.valid,
    notReliable: !judgement.reliable,
  };
};

function referenceForm(locale: Locale, reference: ReferenceUnderAssessment, failed?: FailedReference) {
  const say = locale.words('assessment');
  const { id } = reference;
  const typed = failed?.form === 'judgement' ? failed.values : {};
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  const sound = failed?.form === 'judgement' ? [typed['sound'] ?? []].flat() : ['valid', 'reliable'];
  const choices = choicesFrom(phraseCodes, (code) => say(`phrases.${code}`), say('phrases.none'));
  return {
    action: paths.judgements.to({ crossReferenceId: id }),
    open:
      (reference.judgements.length === 0 && !reference.toConfirm) || reference.waits || failed !== undefined,
    expectedJudgementId: reference.latestJudgementId ?? '',
    expectedDecisionId: reference.latestDecisionId ?? '',
    reasons: {
      name: 'reasons',
      id: `reasons-${id}`,
      value: text('reasons'),
      error: failed?.form === 'judgement' ? failed.sentences.join(' ') : undefined,
    },
    phrase: {
      name: 'phrase',
      id: `phrase-${id}`,
      value: text('phrase'),
      items: choices.map((choice, index) => ({
        ...choice,
        id: `phrase-${id}-${index}`,
        checked: choice.value === text('phrase'),
      })),
    },
    valid: sound.includes('valid'),
    reliable: sound.includes('reliable'),
    occasion: { name: 'occasionDidNotArise', id: `occasion-${id}`, value: text('occasionDidNotArise') },
    occasionOpen: text('occasionDidNotArise') !== '',
    standsByOther: reference.standsByOther,
    noLongerMet: Boolean(typed['noLongerMet']),
  };
}

/** Evidence that is enough, or may be enough together, and a decision to make. */
function decideForm(
  locale: Locale,
  reference: ReferenceUnderAssessment,
  evidenceNumber: number,
  failed?: FailedReference,
) {
  const { id, unitId, criterionId, label, fullyIds, partlyIds } = reference;
  const judgementIds =
    fullyIds.length > 0 && reference.state === 'awaiting-assessment' ? fullyIds : partlyIds;
  if (judgementIds.length === 0) return null;
  const say = locale.words('assessment');
  const together = judgementIds === partlyIds;
  const numbers = [
    evidenceNumber,
    ...reference.others
      .filter(({ judgement }) => judgement && partlyIds.includes(judgement.id))
      .map((one) => one.evidenceNumber),
  ];
  const references = numbers
    .sort((a, b) => a - b)
    .map(evidenceReference)
    .join(', ');
  const typed = failed?.form === 'decision' ? failed.values : {};
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  const error = failed?.form === 'decision' ? failed.sentences.join(' ') : undefined;
  return {
    action: paths.decisions.to({ unitId, criterionId }),
    judgementIds,
    expectedLatestId: reference.latestDecisionId ?? '',
    intro: together
      ? say('together-intro', { count: judgementIds.length, label, references })
      : say('fully-waits', { label }),
    together: together
      ? { name: 'togetherBecause', id: `together-${id}`, value: text('togetherBecause'), error }
      : null,
    reasons: {
      name: 'reasons',
      id: `decision-reasons-${id}`,
      value: text('reasons'),
      error: together ? undefined : error,
    },
  };
}
