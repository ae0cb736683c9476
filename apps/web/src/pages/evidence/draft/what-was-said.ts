import type { EvidenceRead } from '../read-evidence.js';
import type { Locale } from '../../../layout/locale.js';

/**
 * What the assessor said of what a new revision replaces: the feedback first, then the reasons beside each criterion
 * that it does not show wholly.
 */
export function whatWasSaid(locale: Locale, { revision, feedback, references, judgements }: EvidenceRead) {
  const say = locale.words('evidence');
  const told = feedback
    .filter(({ revisionId }) => revisionId === revision.id)
    .map(({ revision: number, text, returned, by, at }) => ({
      heading: say(returned ? 'page.returned-by' : 'page.feedback-by', { by, day: locale.day(at), number }),
      text,
    }));
  const reasons = references.flatMap(({ id, label, unitCode }) =>
    judgements
      .filter((one) => one.crossReferenceId === id && !one.superseded && one.supports !== 'fully')
      .map(({ supports, reasons: text, by, at }) => {
        const judgement = say(`judgement.${supports}`, { by, day: locale.day(at) });
        return {
          heading: locale.words('evidence/draft')('details.said-of', { label, unitCode, judgement }),
          text,
        };
      }),
  );
  return [...told, ...reasons];
}
