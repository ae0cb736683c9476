import { evidenceReference, type OwnEvidence } from '#evidence';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

export function evidenceListPage(locale: Locale, rows: readonly OwnEvidence[]) {
  const say = locale.words('evidence');
  const todo = rows.filter((row) => row.state === 'draft' || row.beingRevised || needsAction(row));
  const groups = [
    { heading: say('list.to-do'), items: todo },
    { heading: say('list.submitted'), items: rows.filter((row) => !todo.includes(row)) },
  ];
  return {
    newHref: paths.newEvidence.to(),
    // What the learner has to go on with comes first.
    groups: groups
      .filter(({ items }) => items.length)
      .map(({ heading, items }) => ({ heading, items: items.map((row) => listed(locale, row)) })),
  };
}

const needsAction = ({ returned, state }: OwnEvidence): boolean => returned && state === 'submitted';

function listed(locale: Locale, row: OwnEvidence) {
  const say = locale.words('evidence');
  const { evidenceId, number, title, method, criteria, files } = row;
  const draft = row.state === 'draft' || row.beingRevised;
  return {
    reference: evidenceReference(number),
    title: title || say('list.untitled'),
    href: draft ? paths.draftSubmission.to({ evidenceId }) : paths.evidence.to({ evidenceId }),
    about: [
      say(`method.${method}`),
      row.activityOn && locale.day(row.activityOn),
      say('list.criteria', { count: criteria }),
      say('list.files', { count: files }),
    ]
      .filter(Boolean)
      .join(' · '),
    state: stateWords(locale, row),
  };
}

function stateWords(locale: Locale, { state, beingRevised, submittedAt, returned }: OwnEvidence): string {
  const say = locale.words('evidence');
  if (state === 'withdrawn') return say('state.withdrawn');
  if (beingRevised) return say('state.being-revised');
  if (state === 'draft') return say('state.draft');
  return say(returned ? 'state.returned' : 'state.submitted', { day: locale.day(submittedAt!) });
}
