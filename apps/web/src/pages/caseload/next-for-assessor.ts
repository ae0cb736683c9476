import type { QueueRow } from '#assessment';
import { evidenceReference } from '#evidence';
import type { CaseloadRow } from '#units';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

/** What an assessor does next for a unit of theirs. Without an address, nothing is asked of them now. */
export interface NextForAssessor {
  readonly text: string;
  readonly href: string | null;
  /** Since when the oldest evidence for it has waited, if any does. */
  readonly since: Date | null;
}

/** @param queue what waits for the assessor, the oldest first */
export function nextForAssessor(
  locale: Locale,
  { unitId, state, criteriaAwaiting }: CaseloadRow,
  queue: readonly QueueRow[],
): NextForAssessor {
  const say = locale.words('caseload');
  const items = queue.filter(({ unitIds }) => unitIds.includes(unitId));
  const [oldest] = items;
  if (oldest)
    return {
      text: say('nexts.assess', {
        reference: evidenceReference(oldest.evidenceNumber),
        count: items.length,
      }),
      href: paths.assessment.to({ revisionId: oldest.revisionId }),
      since: oldest.waitingSince,
    };
  const next = (key: 'sign-off' | 'iqa' | 'wait' | 'none', href: string | null) => ({
    text: say(`nexts.${key}`),
    href,
    since: null,
  });
  if (criteriaAwaiting > 0)
    return {
      text: say('nexts.decide', { count: criteriaAwaiting }),
      href: `${paths.unit.to({ unitId })}?show=awaiting`,
      since: null,
    };
  if (state === 'ready-for-sign-off') return next('sign-off', paths.signOffs.to({ unitId }));
  if (state === 'iqa-action-required') return next('iqa', paths.signOffs.to({ unitId }));
  return next(state === 'awaiting-iqa' || state === 'iqa-cleared' ? 'none' : 'wait', null);
}
