import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { type BarCriterion, type CriterionState } from '#units';
import { stateTag, unitStateTag } from '../../apps/web/src/layout/bar/state-tag.js';
import { unitBar } from '../../apps/web/src/layout/bar/unit-bar.js';
import {
  choiceField,
  dateField,
  errorSummary,
  formFields,
  type Problem,
} from '../../apps/web/src/layout/fields.js';

const problems: readonly Problem[] = [
  { field: 'title', text: 'Enter a title' },
  { field: 'account', text: 'Say what you did' },
  { field: 'method', text: 'Select how this evidence came about' },
  { field: 'happenedOn', text: 'Date must be today or in the past' },
  { field: 'files', text: 'The file is empty. Choose another one' },
];

export const galleryView = join(projectRoot, 'test/layout/gallery.hbs');

/** A page that shows every part once, for our own eyes and for axe. */
export function galleryPage(failed: boolean) {
  const wrong = failed ? problems : [];
  const values = {
    account: 'I met the person at the station.',
    method: 'work-product',
    happenedOn: '2026-02-12',
  };
  return {
    layout: {
      person: { name: 'Rowan Ellery-Okonkwo' },
      centreName: 'Northbridge Training Centre',
      nav: [
        { href: '/', text: 'My units', current: true },
        { href: '/evidence', text: 'Evidence' },
        { href: '/queue', text: 'Queue' },
        { href: '/cohorts', text: 'Cohorts' },
      ],
      csrfToken: 'token',
      notice: failed ? undefined : { text: 'Evidence E07 is submitted', success: true },
    },
    errors: failed ? errorSummary(problems) : undefined,
    backHref: '/',
    today: '2026-02-12',
    now: new Date('2026-02-12T15:04:00Z'),
    units: [unit('SFJBMS05', 21, 26, 9), unit('SFJBE2', 35, 25, 30), unit('SFJBI502', 23, 26, 100)],
    tags: [...states, 'on-hold' as const].map(stateTag),
    form: {
      ...formFields(['title', 'hours', 'reasons', 'account', 'files', 'password'], values, wrong),
      method: choiceField('method', choices, values, wrong),
      shows: choiceField('shows', criteria, { shows: ['P1', 'K4'] }, wrong),
      cohort: choiceField('cohort', choices, values, wrong),
      happenedOn: dateField('happenedOn', values, wrong),
    },
    ...tables,
  };
}

const states: readonly CriterionState[] = [
  'met',
  'met-awaiting-countersignature',
  'awaiting-assessment',
  'partly-met',
  'not-yet-met',
  'reopened',
  'evidence-linked',
  'not-started',
];

const choices = [
  { value: 'work-product', text: 'Work product', hint: 'Something you made or wrote at work' },
  { value: 'reflective-account', text: 'Reflective account' },
  { value: 'questioning', text: 'Questioning' },
];

const criteria = [
  {
    value: 'P1',
    text: 'P1 Work in partnership with other agencies in the interests of the potential victim',
  },
  { value: 'P2', text: 'P2 Record your decisions and the reasons for them' },
  { value: 'K4', text: 'K4 The indicators of modern slavery, and where to take concerns about them' },
];

function unit(title: string, performance: number, knowledge: number, met: number): object {
  const one = (kind: BarCriterion['kind'], offset: number) => (_: unknown, index: number) => ({
    kind,
    state: offset + index < met ? ('met' as const) : states[(index * 5 + offset) % states.length]!,
    onHold: index === 12 && met < 20,
  });
  const bar = unitBar([
    ...Array.from({ length: performance }, one('performance', 0)),
    ...Array.from({ length: knowledge }, one('knowledge', performance)),
  ]);
  return { title, bar, tag: unitStateTag(met > 60 ? 'iqa-cleared' : 'in-progress') };
}

const tables = {
  filters: [
    { href: '#bars', text: 'To do', counted: true, count: 21, current: true },
    { href: '#bars', text: 'Awaiting', counted: true, count: 0 },
    { href: '#bars', text: 'Met', counted: true, count: 13 },
  ],
  checklist: criteria.map(({ value, text }, index) => ({
    code: value,
    words: text.slice(3),
    tag: stateTag(states[index * 2]!),
    evidence: `E0${index + 1} Referral form, page 2`,
  })),
  progress: {
    id: 'upload',
    label: 'Uploading referral.pdf',
    max: 100,
    value: 42,
    words: '42%, about 2 minutes left',
  },
  summary: {
    hasActions: true,
    rows: [
      { key: 'Learner', value: 'Rowan Ellery-Okonkwo' },
      { key: 'Assessor', value: 'Morgan Tiller', action: { href: '#', text: 'Change', about: 'assessor' } },
      {
        key: 'Target date',
        value: '30 June 2026',
        action: { href: '#', text: 'Change', about: 'target date' },
      },
    ],
  },
  table: {
    caption: 'Evidence',
    captionClasses: 'govuk-table__caption--m',
    head: [
      { text: 'Number' },
      { text: 'Title' },
      { text: 'Method' },
      { text: 'Criteria', format: 'numeric' },
    ],
    rows: [
      [
        { text: 'E01', header: true },
        { text: 'Referral form', href: '#' },
        { text: 'Work product' },
        { text: '11', format: 'numeric' },
      ],
      [
        { text: 'E02', header: true },
        { text: 'A night shift', href: '#' },
        { text: 'Reflective account' },
        { text: '7', format: 'numeric' },
      ],
    ],
  },
  heat: {
    columns: ['SFJBMS05', 'SFJBE2', 'SFJBI502', 'Stalking', 'Prevention'],
    rows: ['Ellery-Okonkwo, Rowan', 'Haverford, Priya'].map((name, row) => ({
      name,
      cells: [0, 1, 2, 3, 4].map((step) => ({
        step,
        text: `${step * 10 + row}`,
        late: step === 1 && row === 1,
      })),
    })),
  },
  pages: {
    previous: { href: '#' },
    next: { href: '#' },
    items: [
      { number: 1, href: '#' },
      { number: 2, href: '#', current: true },
      { ellipsis: true },
      { number: 20, href: '#' },
    ],
  },
};
