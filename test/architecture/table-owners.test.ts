import { tableOwners, tablesUsed } from '../support/tables-used.js';

interface Share {
  readonly reads: string;
  readonly writes?: string;
  readonly because: string;
}

/**
 * A table belongs to the library that describes it. Which other library or app names it in its SQL is listed here, by
 * its owner; whatever more or less is used than this fails. Before a line is added: can the owner be asked instead?
 */
const shared: Readonly<Record<string, Readonly<Record<string, Share>>>> = {
  'apps/supervisor': {
    people: { reads: 'centre', because: 'a demonstration goes only where there is no centre' },
  },
  'libs/assessment': {
    evidence: {
      reads: 'cross_reference evidence evidence_file evidence_revision evidence_withdrawal',
      writes: 'cross_reference evidence_withdrawal',
      because: 'what is submitted, added, observed or withdrawn changes the states that assessment keeps',
    },
    people: { reads: 'person', because: 'a record shows the name of who made it' },
    quality: { reads: 'iqa_review', because: 'a review that asked for action ends a sign-off' },
    standards: {
      reads: 'criterion standard_version',
      because: 'a criterion is shown in the words of its version',
    },
    units: {
      reads: 'allocation criterion_state live_allocation unit unit_relation unit_specification',
      because: 'queues are of units and their states',
    },
  },
  'libs/demonstration': {
    people: { reads: 'person', because: 'its people are looked up by their accounts' },
  },
  'libs/evidence': {
    assessment: { reads: 'feedback', because: 'evidence that was handed back is a draft again' },
    people: {
      reads: 'person person_role',
      writes: 'person',
      because: 'the row of the learner counts their evidence',
    },
    standards: { reads: 'criterion', because: 'a criterion is shown in the words of its version' },
    units: {
      reads: 'criterion_state unit unit_relation unit_specification',
      because: 'who sees evidence follows from the units it is for',
    },
  },
  'libs/jobs': {
    people: { reads: 'centre', because: 'hourly work is done for each centre' },
  },
  'libs/portfolio': {
    evidence: {
      reads: 'cross_reference evidence evidence_file evidence_revision evidence_withdrawal',
      because: 'a portfolio prints the evidence',
    },
    people: {
      reads: 'centre person',
      because: 'a portfolio names whose work it is, and who made the record',
    },
    units: { reads: 'unit unit_specification', because: 'a portfolio is of a unit' },
  },
  'libs/progress': {
    people: { reads: 'person', because: 'learners are shown and sorted by name' },
    standards: {
      reads: 'criterion',
      because: 'a learner is shown criterion by criterion, in the order of the standard',
    },
    units: {
      reads: 'cohort cohort_learner criterion_state unit',
      because: 'progress is counted from the states of units',
    },
  },
  'libs/quality': {
    assessment: {
      reads: 'reopening sign_off',
      because: 'a review is of a sign-off, and shows what it reopened',
    },
    people: { reads: 'person', because: 'a review shows whose work it is' },
    units: {
      reads: 'allocation unit unit_specification',
      because: 'the queue of an IQA is of the units allocated to them',
    },
  },
  'libs/standard-drafts': {
    standards: {
      reads: 'standard_version',
      because: 'a draft may begin with a version, and asks whether it stands',
    },
  },
  'libs/standards': {
    people: { reads: 'account', because: 'who publishes has to be a librarian' },
  },
  'libs/transition': {
    assessment: {
      reads: 'carried_decision criterion_decision declaration judgement',
      because: 'what stands moves; what somebody worked on since cannot be undone',
    },
    evidence: {
      reads: 'cross_reference evidence evidence_revision',
      writes: 'cross_reference evidence_revision',
      because: 'evidence comes along as cross-references that name those they come from',
    },
    people: {
      reads: 'person person_role',
      because: 'a plan shows whom it moves, and who may look after them',
    },
    standards: { reads: 'criterion standard standard_version', because: 'a mapping is of criteria' },
    units: { reads: 'cohort criterion_state unit unit_specification', because: 'units are what is moved' },
  },
  'libs/units': {
    people: { reads: 'person person_role', because: 'only who holds the role is enrolled or allocated' },
    standards: {
      reads: 'criterion library_text like_wording standard_version',
      because: 'a unit has the criteria of its version',
    },
  },
};

/** One line for each table of somebody else's: `libs/jobs reads centre of people`. */
const lines = (user: string, owner: string, verb: 'reads' | 'writes', tables = '') =>
  tables.split(' ').map((table) => table && `${user} ${verb} ${table} of ${owner}`);

test('each table is named in the SQL of its own library, and of those that are listed', () => {
  const owners = tableOwners();
  expect(owners.size).toBeGreaterThan(40);
  const listed = Object.entries(shared).flatMap(([user, byOwner]) =>
    Object.entries(byOwner).flatMap(([owner, { reads, writes }]) => [
      ...lines(user, owner, 'reads', reads),
      ...lines(user, owner, 'writes', writes),
    ]),
  );
  const used = tablesUsed()
    .filter(({ by, table }) => owners.get(table) !== by)
    .flatMap(({ by, table, writes }) =>
      lines(by, owners.get(table)!.replace('libs/', ''), writes ? 'writes' : 'reads', table),
    );
  expect(used.sort()).toEqual(listed.filter(Boolean).sort());
});
