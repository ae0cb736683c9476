import type { QueueRow } from '#assessment';
import type { CaseloadRow } from '#units';
import { caseloadPage } from './caseload-page.js';
import { localeIn } from '../../layout/locale.js';

const english = localeIn('en');

const now = new Date('2026-03-10T12:00:00Z');

const unit = (learnerName: string, given: Partial<CaseloadRow> = {}): CaseloadRow => ({
  unitId: `unit of ${learnerName}`,
  duty: 'assessor',
  learnerId: learnerName,
  learnerName,
  code: 'U1',
  title: 'Plan support',
  state: 'in-progress',
  targetDate: '2026-04-01',
  lastActivityAt: null,
  criteriaTotal: 3,
  criteriaMet: 1,
  criteriaAwaiting: 0,
  criteriaOpen: 0,
  ...given,
});

const item = (learnerName: string, day: number): QueueRow => ({
  ...{ revisionId: `r${day}`, evidenceNumber: day, title: 'A letter', method: 'work-product' },
  ...{ learnerId: learnerName, learnerName, unitIds: [`unit of ${learnerName}`], unitCodes: ['U1'] },
  ...{ waiting: 1, submittedAt: new Date(0), waitingSince: new Date(Date.UTC(2026, 2, day)) },
});

const page = (rows: readonly CaseloadRow[], queue: readonly QueueRow[] = []) =>
  caseloadPage(english, rows, queue, new Map(), now);
const names = (rows: readonly CaseloadRow[], queue?: readonly QueueRow[]) =>
  page(rows, queue).learners.map(({ name }) => name);

test('who needs nothing comes last, however near the target date', () => {
  const rows = [
    unit('Ash', { state: 'iqa-cleared', targetDate: '2026-03-01' }),
    unit('Bryn', { targetDate: '2026-03-20' }),
    unit('Carys', { state: 'ready-for-sign-off', targetDate: '2026-06-01' }),
  ];
  expect(names(rows)).toEqual(['Carys', 'Ash', 'Bryn']);
  expect(page(rows).intro).toBe(
    '1 of 3 learners need you. They come first, those whose unit is due soonest before the others.',
  );
});

test('of units due on the same day, the one whose evidence has waited longest comes first', () => {
  expect(names([unit('Ash'), unit('Bryn')], [item('Bryn', 2), item('Ash', 5)])).toEqual(['Bryn', 'Ash']);
  const sooner = unit('Ash', { targetDate: '2026-03-31' });
  expect(names([sooner, unit('Bryn')], [item('Bryn', 2), item('Ash', 5)])).toEqual(['Ash', 'Bryn']);
});

test('what waits is one link away, and says how long it has waited and how many there are', () => {
  const [learner] = page([unit('Ash', { criteriaAwaiting: 4 })], [item('Ash', 2), item('Ash', 5)]).learners;
  expect(learner!.units[0]!.next).toEqual({
    text: 'Assess E02, the first of 2 items',
    href: '/revisions/r2/assessment',
    waits: 'Waiting 8 days',
  });
});

test('what is judged and not decided leads to its criteria', () => {
  const [learner] = page([unit('Ash', { criteriaAwaiting: 1 })]).learners;
  expect(learner!.units[0]!.next).toMatchObject({
    text: '1 criterion awaits your decision',
    href: '/units/unit%20of%20Ash?show=awaiting',
  });
});

test('a unit that is signed off is not overdue', () => {
  const target = (state: CaseloadRow['state']) =>
    page([unit('Ash', { state, targetDate: '2026-03-01' })]).learners[0]!.units[0]!.target;
  expect(target('in-progress')).toBe('1 March 2026, overdue');
  expect(target('iqa-cleared')).toBe('1 March 2026');
});
