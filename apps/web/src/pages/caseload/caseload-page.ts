import { londonDay } from '#calendar';
import type { CaseloadRow } from '#units';
import { paths } from '../../http/paths.js';
import { unitStateTag, type StateTag } from '../../layout/bar/state-tag.js';
import { formatDate } from '../../layout/dates.js';
import { words } from '../../layout/words.js';

export interface CaseloadPage {
  readonly intro: string;
  readonly learners: readonly LearnerView[];
}

interface LearnerView {
  readonly name: string;
  readonly contact: string;
  readonly units: readonly {
    readonly href: string;
    readonly text: string;
    readonly tag: StateTag;
    readonly met: string;
    readonly target: string;
    readonly next: { readonly text: string; readonly href: string | null };
  }[];
}

/** @param rows by target date, as `caseloadOf` gives them: learners come in the order of their most urgent unit */
export function caseloadPage(
  rows: readonly CaseloadRow[],
  contacts: ReadonlyMap<string, Date>,
  now: Date,
): CaseloadPage {
  const say = words('caseload');
  const today = londonDay(now);
  const assessed = rows.filter(({ duty }) => duty === 'assessor');
  const learnerIds = [...new Set(assessed.map(({ learnerId }) => learnerId))];
  const learners = learnerIds.map((learnerId): LearnerView => {
    const own = assessed.filter((row) => row.learnerId === learnerId);
    const contact = contacts.get(learnerId);
    const name = own[0]!.learnerName;
    return {
      name,
      contact: contact ? say('last-contact', { date: formatDate(contact) }) : say('no-contact'),
      units: own.map((row) => ({
        href: paths.unit.to({ unitId: row.unitId }),
        text: `${row.code} ${row.title}`,
        tag: unitStateTag(row.state),
        met: say('met', { met: row.criteriaMet, total: row.criteriaTotal }),
        target: targetWords(row.targetDate, today),
        next: nextFor(row),
      })),
    };
  });
  return { intro: learners.length > 0 ? say('intro', { count: learners.length }) : '', learners };
}

function targetWords(target: string | null, today: string): string {
  const say = words('caseload');
  if (!target) return say('no-target');
  return target < today ? say('overdue', { date: formatDate(target) }) : formatDate(target);
}

/** What the assessor does next for a unit, and where. */
function nextFor({ unitId, state, criteriaAwaiting }: CaseloadRow): { text: string; href: string | null } {
  const say = words('caseload');
  if (criteriaAwaiting > 0)
    return {
      text: say('nexts.judge', { count: criteriaAwaiting }),
      href: `${paths.unit.to({ unitId })}?show=awaiting`,
    };
  if (state === 'ready-for-sign-off')
    return { text: say('nexts.sign-off'), href: paths.signOffs.to({ unitId }) };
  if (state === 'iqa-action-required') return { text: say('nexts.iqa'), href: paths.signOffs.to({ unitId }) };
  const done = state === 'awaiting-iqa' || state === 'iqa-cleared';
  return { text: say(done ? 'nexts.none' : 'nexts.wait'), href: null };
}
