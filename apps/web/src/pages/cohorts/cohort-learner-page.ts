import { attentionOf, isOverdue, type LearnerInCohort, type LearnersUnitInCohort } from '#progress';
import type { CohortForActor } from '#units';
import { paths } from '../../http/paths.js';
import { unitStateTag } from '../../layout/bar/state-tag.js';
import { unitBar } from '../../layout/bar/unit-bar.js';
import { attentionTag } from '../../layout/attention-tag.js';
import { type CohortQuery, writeCohortQuery } from './cohort-query.js';
import type { Locale } from '../../layout/locale.js';

export function cohortLearnerPage(
  locale: Locale,
  cohort: CohortForActor,
  learner: LearnerInCohort,
  query: CohortQuery,
  today: string,
) {
  return {
    name: learner.name,
    cohortName: cohort.name,
    // The cohort's page as it was left.
    backHref: paths.cohort.to({ cohortId: cohort.id }) + writeCohortQuery(query),
    units: learner.units.map((unit) => unitLine(locale, unit, today)),
  };
}

function unitLine(locale: Locale, unit: LearnersUnitInCohort, today: string) {
  const say = locale.words('cohorts');
  return {
    code: unit.code,
    title: unit.title,
    state: unitStateTag(unit.state),
    bar: unitBar(unit.segments),
    attention: attentionTag(locale, attentionOf(unit, today)),
    overdue: isOverdue(unit, today),
    enrolled: locale.day(unit.enrolledOn),
    target: unit.targetDate ? locale.day(unit.targetDate) : say('no-target'),
    lastActive: unit.lastActiveOn ? locale.day(unit.lastActiveOn) : say('never'),
    assessor: unit.assessorName ?? say('nobody'),
    iqa: unit.iqaName ?? say('nobody'),
    dutiesHref: paths.unitAllocations.to({ unitId: unit.unitId }),
  };
}
