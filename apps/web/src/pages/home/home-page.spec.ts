import type { UnfinishedRow } from '#assessment';
import type { LearnersUnit } from '#units';
import { join } from 'node:path';
import { templateRoot } from '../../layout/template-root.js';
import { render } from '../../layout/views.js';
import { administratorPart } from './administrator-part.js';
import { assessorPart } from './assessor-part.js';
import { iqaPart } from './iqa-part.js';
import { homePage } from './home-page.js';
import { learnerPart } from './learner-part.js';
import { managerPart } from './manager-part.js';
import { localeIn } from '../../layout/locale.js';

const english = localeIn('en');

const now = new Date('2026-03-10T12:00:00Z');

const unit = (given: Partial<LearnersUnit>): LearnersUnit => ({
  id: 'u1',
  code: 'U1',
  title: 'Plan support',
  state: 'in-progress',
  targetDate: '2026-04-01',
  assessorName: 'Bryn Okoro',
  lastActivityAt: null,
  criteriaTotal: 3,
  criteriaMet: 1,
  criteriaAwaiting: 1,
  criteriaOpen: 0,
  segments: ['met', 'awaiting-assessment', 'not-started'],
  performanceTotal: 2,
  ...given,
});

const row = (given: Partial<UnfinishedRow>): UnfinishedRow => ({
  evidenceId: 'e1',
  evidenceNumber: 3,
  title: 'A page of my log',
  state: 'returned',
  unitIds: ['u1'],
  ...given,
});

const learner = (units: readonly LearnersUnit[], unfinished: readonly UnfinishedRow[] = []) =>
  learnerPart(english, { units, unfinished }, now);

test('a unit shows its bar, its counts, and that its target has passed only until it is handed in', () => {
  const { units } = learner([
    unit({ targetDate: '2026-03-09' }),
    unit({ targetDate: '2026-03-09', state: 'awaiting-iqa' }),
  ]);
  expect(units[0]).toMatchObject({
    counts: '1 met, 1 awaiting assessment, 1 to do',
    overdue: true,
    target: 'Was to be complete by 9 March 2026',
    bar: { met: 1, total: 3 },
  });
  expect(units[1]).toMatchObject({ overdue: false, target: 'Complete by 9 March 2026' });
});

test('what came back comes first, one item by its number, several by how many', () => {
  const one = learner(
    [unit({ state: 'action-with-learner', criteriaOpen: 1 })],
    [row({}), row({ evidenceNumber: 4, state: 'draft' })],
  );
  expect(one.units[0]!.next.map(({ text }) => text)).toEqual([
    'E03 came back: see what your assessor asks for',
    'Finish and submit your draft E04, A page of my log',
  ]);
  const two = learner([unit({ state: 'action-with-learner' })], [row({}), row({ evidenceId: 'e2' })]);
  expect(two.units[0]!.next.map(({ text }) => text)).toEqual([
    '2 items came back: see what your assessor asks for',
  ]);
});

test('a unit that is all met asks for the declaration, one that is not begun for a look at it', () => {
  const next = (given: Partial<LearnersUnit>) =>
    learner([unit(given)]).units[0]!.next.map(({ href }) => href);
  expect(next({ state: 'ready-to-declare' })).toEqual(['/units/u1/declarations']);
  expect(next({ state: 'not-started' })).toEqual(['/units/u1']);
  expect(next({ state: 'awaiting-iqa' })).toEqual([]);
});

test('a cleared unit leads to its portfolio first, whatever else of it came back', () => {
  const { units } = learner([unit({ state: 'iqa-cleared' })], [row({})]);
  expect(units[0]!.next.map(({ href }) => href)).toEqual(['/units/u1/portfolios', '/evidence/e1']);
});

test('drafts that show nothing yet are named once, beside the units', () => {
  const { units, loose } = learner([unit({})], [row({ state: 'draft', unitIds: [], title: ' ' })]);
  expect(units[0]!.next.map(({ text }) => text)).toEqual(['See what is still to do']);
  expect(loose).toEqual([{ href: '/evidence/e1', text: 'Finish and submit your draft E03' }]);
});

test('the oldest item of the queue is named with the days it has waited, in London days', () => {
  const queue = [
    {
      ...{ revisionId: 'r1', evidenceNumber: 7, title: 'A letter', method: 'work-product' as const },
      ...{ learnerId: 'l1', learnerName: 'Carys Wexford', waiting: 2 },
      ...{ unitIds: ['u1'], unitCodes: ['U1'] },
      submittedAt: new Date('2026-01-08T23:30:00Z'),
      waitingSince: new Date('2026-03-08T23:30:00Z'),
    },
  ];
  expect(assessorPart(english, { queue, due: [], caseload: [] }, now)).toMatchObject({
    waiting: '1 item waits for you.',
    oldest: 'The oldest came in on 8 March 2026, 2 days ago.',
    startHref: '/revisions/r1/assessment',
  });
});

test('every part says what comes next when it is empty, and several roles see each part', async () => {
  const page = homePage(english, 'Dara Lindqvist', {
    learner: learnerPart(english, { units: [], unfinished: [] }, now),
    assessor: assessorPart(english, { queue: [], due: [], caseload: [] }, now),
    iqa: iqaPart(english, [], now),
    manager: managerPart(english, []),
    administrator: administratorPart(english, { notJoined: [], unallocated: [], cohorts: [] }),
  });
  const html = await render(join(templateRoot, 'pages/home/home-page.hbs'), {
    locale: english,
    ...page,
  });
  for (const said of [
    'You are not enrolled on a unit yet.',
    'Nothing waits for you.',
    'No unit waits for you.',
    'You have no cohort yet.',
    'Start your first cohort',
  ])
    expect(html).toContain(said);
});

test('somebody without a role is told whom to ask', async () => {
  const html = await render(join(templateRoot, 'pages/home/home-page.hbs'), {
    locale: english,
    ...homePage(english, 'Elis Marchetti', {}),
  });
  expect(html).toContain('You have no role at this centre');
});
