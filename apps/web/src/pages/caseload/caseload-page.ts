import type { QueueRow } from '#assessment';
import { londonDay, londonDaysBetween } from '#calendar';
import { isOverdue } from '#progress';
import type { CaseloadRow } from '#units';
import { paths } from '../../http/paths.js';
import { unitStateTag } from '../../layout/bar/state-tag.js';
import { type NextForAssessor, nextForAssessor } from './next-for-assessor.js';
import type { Locale } from '../../layout/locale.js';

interface UnitAndNext {
  readonly row: CaseloadRow;
  readonly next: NextForAssessor;
}

/**
 * The learners of an assessor: who needs them before who does not, by the nearest target date of a unit that needs
 * them, then by how long its evidence has waited.
 *
 * @param rows by target date, as `caseloadOf` gives them
 * @param queue what waits for the assessor, the oldest first
 */
export function caseloadPage(
  locale: Locale,
  rows: readonly CaseloadRow[],
  queue: readonly QueueRow[],
  contacts: ReadonlyMap<string, Date>,
  now: Date,
) {
  const say = locale.words('caseload');
  const assessed = rows
    .filter(({ duty }) => duty === 'assessor')
    .map((row): UnitAndNext => ({ row, next: nextForAssessor(locale, row, queue) }));
  const order = new Set(
    [...assessed.filter(needs).sort(byUrgency), ...assessed].map(({ row }) => row.learnerId),
  );
  const needing = new Set(assessed.filter(needs).map(({ row }) => row.learnerId)).size;
  return {
    intro: order.size === 0 ? '' : say(needing > 0 ? 'intro' : 'intro-quiet', { count: order.size, needing }),
    learners: [...order].map((learnerId) => {
      const own = assessed.filter(({ row }) => row.learnerId === learnerId);
      const contact = contacts.get(learnerId);
      return {
        name: own[0]!.row.learnerName,
        contact: contact ? say('last-contact', { date: locale.day(contact) }) : say('no-contact'),
        recordHref: `${paths.newObservation.to()}?learner=${learnerId}`,
        units: own.map((unit) => unitView(locale, unit, now)),
      };
    }),
  };
}

const needs = ({ next }: UnitAndNext): boolean => next.href !== null;

const never = '9999-12-31';

const byUrgency = (a: UnitAndNext, b: UnitAndNext): number =>
  compare(a.row.targetDate ?? never, b.row.targetDate ?? never) ||
  compare(a.next.since?.toISOString() ?? never, b.next.since?.toISOString() ?? never);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function unitView(locale: Locale, { row, next }: UnitAndNext, now: Date) {
  const say = locale.words('caseload');
  const { unitId, code, title, state, criteriaMet: met, criteriaTotal: total, targetDate } = row;
  return {
    href: paths.unit.to({ unitId }),
    text: `${code} ${title}`,
    tag: unitStateTag(state),
    met: say('met', { met, total }),
    target: targetWords(locale, targetDate, isOverdue(row, londonDay(now))),
    next: {
      text: next.text,
      href: next.href,
      waits: next.since ? locale.words('queue')('days', { count: londonDaysBetween(next.since, now) }) : '',
    },
  };
}

function targetWords(locale: Locale, target: string | null, overdue: boolean): string {
  const say = locale.words('caseload');
  if (!target) return say('no-target');
  return overdue ? say('overdue', { date: locale.day(target) }) : locale.day(target);
}
