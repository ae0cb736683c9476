import type { MovePreview, MoveReportRow, TransitionPlan } from '#transition';
import { movesPage } from './moves-page.js';
import { localeIn } from '../../layout/locale.js';

const english = localeIn('en');

const plan = {
  ...{ id: 'plan', state: 'ready', fromVersion: '1', toVersion: '2' },
} as TransitionPlan;

const learner = (stays: boolean): MovePreview => ({
  ...{ unitId: `unit-${stays}`, learnerName: 'Somebody', cohortName: null, state: 'in-progress', stays },
  ...{ met: 3, atOnce: 2, toConfirm: 1, goesOn: 0, isNew: 1, withdrawn: 0 },
});

const moved = {
  ...{ unitId: 'old', learnerName: 'Aled', cohortName: null, outcome: 'moved', blockers: [] },
  move: {
    ...{ id: 'move', unitId: 'new', movedBy: 'Perpetua', movedAt: '2026-02-12T10:00:00Z', undoneBy: null },
    ...{ undoneAt: null, untouched: true, atOnce: 2, toConfirm: 1, open: 0 },
  },
} satisfies MoveReportRow;

test('those who are signed off stay, and count neither as movable nor against how far a move is', () => {
  const page = movesPage(english, plan, [learner(true)], [moved]);
  expect([page.progress?.value, page.progress?.max]).toEqual([1, 1]);
  expect(page.mayMove).toBe(false);
  expect(page.left.map(({ mayMove }) => mayMove)).toEqual([false]);
  expect(movesPage(english, plan, [learner(true), learner(false)], [moved]).progress?.max).toBe(2);
  expect(movesPage(english, plan, [learner(true), learner(false)], [moved]).mayMove).toBe(true);
});

test('each button that undoes names whose move it undoes', () => {
  expect(movesPage(english, plan, [], [moved]).done[0]?.undoLabel['aria-label']).toBe(
    'Undo the move of Aled',
  );
});
