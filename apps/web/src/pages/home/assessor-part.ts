import type { DecisionDue, QueueRow } from '#assessment';
import { londonDaysBetween } from '#calendar';
import { evidenceReference } from '#evidence';
import type { CaseloadRow } from '#units';
import { paths } from '../../http/paths.js';
import { nextForAssessor } from '../caseload/next-for-assessor.js';
import { signOffLinks } from '../queue/queue-page.js';
import type { Locale } from '../../layout/locale.js';

const shown = 5;

/** What waits for an assessor. @param now for how long it has waited, reckoned in London */
export function assessorPart(
  locale: Locale,
  facts: {
    readonly queue: readonly QueueRow[];
    readonly due: readonly DecisionDue[];
    readonly caseload: readonly CaseloadRow[];
  },
  now: Date,
) {
  const say = locale.words('home');
  const { queue, due } = facts;
  const caseload = facts.caseload.filter(({ duty }) => duty === 'assessor');
  const [oldest] = queue;
  const needing = new Set(
    caseload
      .filter((unit) => nextForAssessor(locale, unit, queue).href !== null)
      .map(({ learnerId }) => learnerId),
  );
  return {
    waiting: queue.length > 0 ? say('queue-waiting', { count: queue.length }) : say('queue-empty'),
    oldest: oldest
      ? say('queue-oldest', {
          day: locale.day(oldest.waitingSince),
          count: londonDaysBetween(oldest.waitingSince, now),
        })
      : '',
    items: queue.slice(0, shown).map((row) => ({
      href: paths.assessment.to({ revisionId: row.revisionId }),
      text: say('queue-item', { reference: evidenceReference(row.evidenceNumber), title: row.title }),
      more: say('queue-item-more', {
        learner: row.learnerName,
        count: londonDaysBetween(row.waitingSince, now),
      }),
    })),
    startHref: oldest ? paths.assessment.to({ revisionId: oldest.revisionId }) : null,
    asked: signOffLinks(locale, caseload, 'iqa-action-required'),
    signOffs: signOffLinks(locale, caseload, 'ready-for-sign-off'),
    decisions: due.length > 0 ? say('decisions-due', { count: due.length }) : '',
    learners: learnersText(locale, needing.size, new Set(caseload.map(({ learnerId }) => learnerId)).size),
    queueHref: paths.queue.to(),
    caseloadHref: paths.caseload.to(),
  };
}

function learnersText(locale: Locale, needing: number, all: number): string {
  const say = locale.words('home');
  if (all === 0) return say('caseload-none');
  return needing > 0
    ? say('caseload-needing', { needing, count: all })
    : say('caseload-quiet', { count: all });
}
