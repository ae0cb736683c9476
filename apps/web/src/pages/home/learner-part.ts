import type { UnfinishedRow } from '#assessment';
import { londonDay } from '#calendar';
import { evidenceReference } from '#evidence';
import { isOverdue } from '#progress';
import type { LearnersUnit } from '#units';
import { paths } from '../../http/paths.js';
import { ownUnitStateTag } from '../../layout/bar/state-tag.js';
import { unitBar } from '../../layout/bar/unit-bar.js';
import type { Locale } from '../../layout/locale.js';

export interface LinkView {
  readonly href: string;
  readonly text: string;
}

interface LearnerFacts {
  readonly units: readonly LearnersUnit[];
  readonly unfinished: readonly UnfinishedRow[];
}

/** My units, each with its bar and what to do next. @param now for what is overdue, reckoned in London */
export function learnerPart(locale: Locale, { units, unfinished }: LearnerFacts, now: Date) {
  return {
    units: units.map((unit) => unitView(locale, unit, unfinished, now)),
    // Drafts that are cross-referenced to nothing yet.
    loose: unfinished.filter(({ unitIds }) => unitIds.length === 0).map((one) => finishLink(locale, one)),
    addHref: paths.newEvidence.to(),
  };
}

function unitView(locale: Locale, unit: LearnersUnit, unfinished: readonly UnfinishedRow[], now: Date) {
  const say = locale.words('home');
  const { criteriaTotal, criteriaMet, criteriaAwaiting, targetDate } = unit;
  const overdue = isOverdue(unit, londonDay(now));
  return {
    href: paths.unit.to({ unitId: unit.id }),
    name: say('unit', { code: unit.code, title: unit.title }),
    tag: ownUnitStateTag(unit.state),
    bar: unitBar(
      unit.segments.map((state, index) => ({
        kind: index < unit.performanceTotal ? ('performance' as const) : ('knowledge' as const),
        state,
      })),
    ),
    counts: say('counts', {
      met: criteriaMet,
      awaiting: criteriaAwaiting,
      todo: criteriaTotal - criteriaMet - criteriaAwaiting,
    }),
    target: targetDate ? say(overdue ? 'overdue' : 'target', { day: locale.day(targetDate) }) : '',
    overdue,
    assessor: unit.assessorName ? say('assessed-by', { name: unit.assessorName }) : say('no-assessor'),
    // What to do next, the first thing first.
    next: nextSteps(
      locale,
      unit,
      unfinished.filter(({ unitIds }) => unitIds.includes(unit.id)),
    ),
  };
}

function nextSteps(locale: Locale, unit: LearnersUnit, unfinished: readonly UnfinishedRow[]): LinkView[] {
  const say = locale.words('home');
  const unitId = unit.id;
  const returned = unfinished.filter(({ state }) => state === 'returned');
  const drafts = unfinished.filter(({ state }) => state === 'draft');
  const steps: LinkView[] = [];
  if (unit.state === 'ready-to-declare')
    steps.push({ href: paths.declarations.to({ unitId }), text: say('declare') });
  if (unit.state === 'iqa-cleared')
    steps.push({ href: paths.portfolios.to({ unitId }), text: say('portfolio') });
  const [onlyReturned] = returned;
  if (onlyReturned)
    steps.push({
      href:
        returned.length === 1
          ? paths.evidence.to({ evidenceId: onlyReturned.evidenceId })
          : paths.evidenceList.to(),
      text: say('came-back', {
        count: returned.length,
        reference: evidenceReference(onlyReturned.evidenceNumber),
      }),
    });
  if (unit.criteriaOpen > 0 && returned.length === 0)
    steps.push({
      href: `${paths.unit.to({ unitId })}?show=todo`,
      text: say('open', { count: unit.criteriaOpen }),
    });
  steps.push(...drafts.slice(0, 3).map((one) => finishLink(locale, one)));
  if (steps.length > 0) return steps;
  if (unit.state === 'not-started') return [{ href: paths.unit.to({ unitId }), text: say('begin') }];
  if (unit.state === 'in-progress')
    return [{ href: `${paths.unit.to({ unitId })}?show=todo`, text: say('go-on') }];
  return [];
}

const finishLink = (locale: Locale, { evidenceId, evidenceNumber, title }: UnfinishedRow): LinkView => ({
  href: paths.evidence.to({ evidenceId }),
  text: title.trim()
    ? locale.words('home')('finish', { reference: evidenceReference(evidenceNumber), title })
    : locale.words('home')('finish-untitled', { reference: evidenceReference(evidenceNumber) }),
});
