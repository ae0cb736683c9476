import type { EvidenceBehind } from '#assessment';
import { evidenceReference } from '#evidence';
import { mayOpenPortfolio, seesOthersEvidence, signedOffStates, type UnitForActor } from '#units';
import { paths } from '../../http/paths.js';
import type { Areas, Locale } from '../../layout/locale.js';

type UnitAtHand = Pick<UnitForActor, 'id' | 'state' | 'relations' | 'withdrawnAt' | 'criteriaAwaiting'>;

/**
 * What this person does next in a unit; where it has ended, only what there is to read.
 * @param behind what the actor may see of its evidence
 */
export function nextOf(locale: Locale, unit: UnitAtHand, behind: readonly EvidenceBehind[]) {
  const say = locale.words('unit');
  const { id: unitId, state, relations } = unit;
  const portfolio = { text: say('nexts.portfolio'), href: paths.portfolios.to({ unitId }) };
  const record = { text: say('nexts.history'), href: paths.signOffs.to({ unitId }) };
  const toRead = [
    ...(seesOthersEvidence(relations) ? [record] : []),
    ...(mayOpenPortfolio(unit) ? [portfolio] : []),
  ];
  if (unit.withdrawnAt) return { words: '', button: null, links: toRead };
  if (relations.includes('learner')) {
    const isBack = state === 'action-with-learner' || state === 'iqa-action-required';
    return {
      words: isBack ? say('nexts.returned') : wordsForLearner(locale, unit),
      button: buttonForLearner(locale, unit),
      links: [
        ...cameBack(locale, behind),
        ...(isBack ? [{ text: say('nexts.todo'), href: `${paths.unit.to({ unitId })}?show=todo` }] : []),
        portfolio,
      ],
    };
  }
  if (relations.includes('assessor')) {
    const ready = state === 'ready-for-sign-off';
    const isSigned = signedOffStates.includes(state);
    return {
      words: '',
      button: ready
        ? { text: say('nexts.sign-off'), href: paths.signOffs.to({ unitId }) }
        : { text: say('nexts.queue'), href: paths.queue.to() },
      links: [
        ...(isSigned ? [record] : []),
        ...(ready || isSigned ? [] : [{ text: say('nexts.blockers'), href: paths.signOffs.to({ unitId }) }]),
        portfolio,
      ],
    };
  }
  if (!seesOthersEvidence(relations)) return null;
  const reviews = relations.includes('iqa') && state === 'awaiting-iqa';
  return {
    words: '',
    button: reviews ? { text: say('nexts.review'), href: paths.reviews.to({ unitId }) } : null,
    links: toRead,
  };
}

/** Evidence that was handed back, and that no new revision has answered. */
function cameBack(locale: Locale, behind: readonly EvidenceBehind[]) {
  const returned = behind.filter((one) => one.returned && !one.replaced && !one.withdrawn);
  const numbers = new Map(returned.map(({ evidenceId, evidenceNumber }) => [evidenceId, evidenceNumber]));
  return [...numbers].map(([evidenceId, number]) => ({
    text: locale.words('unit')('nexts.came-back', { reference: evidenceReference(number) }),
    href: paths.evidence.to({ evidenceId }),
  }));
}

/** Signed off, and nothing since has put an end to it. */
function wordsForLearner(locale: Locale, { state, criteriaAwaiting }: UnitAtHand): string {
  const say = locale.words('unit');
  if (state === 'ready-for-sign-off') return say('nexts.declared');
  if (state === 'awaiting-iqa') return say('nexts.with-iqa');
  if (state === 'iqa-cleared') return say('nexts.cleared');
  return criteriaAwaiting > 0 ? say('nexts.waiting') : '';
}

/** Nothing is asked of a learner who declared the unit complete. */
function buttonForLearner(locale: Locale, { id: unitId, state }: UnitAtHand) {
  const say = locale.words('unit');
  if (state === 'ready-for-sign-off' || signedOffStates.includes(state)) return null;
  if (state === 'ready-to-declare')
    return { text: say('nexts.declare'), href: paths.declarations.to({ unitId }) };
  return { text: say('nexts.add'), href: paths.newEvidence.to() };
}

/** What is known of a unit beside its criteria. */
export function unitFacts(locale: Locale, unit: UnitForActor) {
  const say = locale.words('unit');
  const row = (key: keyof Areas['unit']['facts-keys'], value: string, href?: string) => ({
    key: say(`facts-keys.${key}`),
    value,
    href,
  });
  const { standardKey: key, standardVersion: version } = unit;
  const own = unit.relations.includes('learner');
  return [
    ...(own ? [] : [row('learner', unit.learnerName)]),
    row('assessor', unit.assessorName ?? say('nobody')),
    row('iqa', unit.iqaName ?? say('nobody')),
    ...(unit.cohortName ? [row('cohort', unit.cohortName)] : []),
    ...(unit.targetDate ? [row('target', locale.day(unit.targetDate))] : []),
    row('standard', say('standard', { key, version }), paths.standardVersion.to({ key, version })),
    row('jurisdiction', say(`jurisdictions.${unit.jurisdiction}`)),
    ...(unit.lastActivityAt ? [row('last', locale.day(unit.lastActivityAt))] : []),
  ];
}
