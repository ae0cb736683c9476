import type { LearnerProgress, UnitProgress } from '#progress';
import type { CohortForActor, CohortUnit } from '#units';
import { cohortPage } from './cohort-page.js';
import { localeIn } from '../../layout/locale.js';

const english = localeIn('en');

const cohort = { id: 'cohort', name: 'Spring intake' } as CohortForActor;
const units = ['old', 'new', 'other'].map(
  (id) => ({ unitSpecificationId: id, code: `U-${id}`, title: id, targetDate: '2027-06-30' }) as CohortUnit,
);
const unit = (unitSpecificationId: string, movedFrom: readonly string[] = []): UnitProgress => ({
  ...{ unitId: `unit-${unitSpecificationId}`, unitSpecificationId, movedFrom, state: 'in-progress' },
  ...{ criteriaTotal: 4, criteriaMet: 1, criteriaAwaiting: 0, criteriaOpen: 0 },
  ...{ enrolledOn: '2026-01-05', targetDate: '2027-06-30', lastActiveOn: null },
});
const shown = (rows: readonly LearnerProgress[], unitSpecificationId?: string) => {
  const found = { rows, learners: rows.length, atRisk: 0 };
  const page = cohortPage(
    english,
    cohort,
    units,
    found,
    { filter: { unitSpecificationId }, page: 1 },
    '2026-02-01',
    true,
  );
  return {
    columns: page.columns.map(({ code }) => code),
    cells: page.learners.map(({ cells }) => cells.map(({ figure, note }) => note ?? figure)),
  };
};
const moved = { learnerId: 'one', name: 'Aled', units: [unit('new', ['old'])] };
const stayed = { learnerId: 'two', name: 'Bethan', units: [unit('old')] };

test('a unit that was moved says where to, and only what nobody took up is a dash', () => {
  expect(shown([moved, stayed])).toEqual({
    columns: ['U-old', 'U-new', 'U-other'],
    cells: [
      ['Moved to U-new', '1', '–'],
      ['1', '–', '–'],
    ],
  });
});

test('with the unit left asked for, what learners moved to stands beside it', () => {
  expect(shown([moved, stayed], 'old').columns).toEqual(['U-old', 'U-new']);
  expect(shown([stayed], 'old').columns).toEqual(['U-old']);
  expect(shown([moved], 'new')).toEqual({ columns: ['U-new'], cells: [['1']] });
});
