import type { PortfolioCriterion, PortfolioFacts } from '#portfolio';
import {
  at,
  decisionOf,
  digest,
  judgementOf,
  linksOf,
  revisionOf,
  type UnitToPrint,
} from './records-to-print.js';

export type { CriterionText, UnitToPrint } from './records-to-print.js';

/** Facts of a whole unit: every criterion with evidence, a judgement and a decision, unless it is not cleared. */
export function aUnitToPrint(unit: UnitToPrint): PortfolioFacts {
  const cleared = unit.cleared ?? true;
  const criteria: PortfolioCriterion[] = unit.criteria.map((criterion, index) => ({
    ...criterion,
    criterionId: `criterion-${index}`,
    state: cleared || index % 5 < 3 ? 'met' : index % 5 === 3 ? 'awaiting-assessment' : 'not-started',
  }));
  const revisions = Array.from({ length: unit.evidenceItems ?? 12 }, (_, index) =>
    revisionOf(index + 1, unit),
  );
  const linked = criteria.flatMap((criterion, index) =>
    criterion.state === 'not-started' ? [] : linksOf(criterion, index, revisions),
  );
  const decided = linked.filter(({ criterion }) => criterion.state === 'met');
  const judgements = decided.map(({ reference }, index) => judgementOf(reference, index));
  const decisions = criteria
    .filter(({ state }) => state === 'met')
    .map((criterion, index) => decisionOf(criterion, index, linked, judgements));
  return {
    edition: {
      reference: '0197-5c2e',
      draft: false,
      builtAt: at(90),
      verifyAt: 'https://attest.example/verify',
    },
    centre: { name: 'Northgate Training Centre', number: '012345' },
    learner: {
      name: unit.learner ?? 'Morgan Ellery',
      registrationNumber: 'R-20871',
      registeredOn: '2026-01-12',
    },
    unit: {
      code: 'U-MS05',
      title: unit.title ?? 'Plan support for potential victims of modern slavery',
      kind: 'in-house',
      jurisdiction: 'england-and-wales',
      language: 'en',
      enrolledAt: at(-49),
      targetOn: '2026-07-31',
      endedAt: null,
      moved: false,
      state: cleared ? 'iqa-cleared' : 'in-progress',
      criteriaTotal: criteria.length,
      criteriaMet: criteria.filter(({ state }) => state === 'met').length,
    },
    standard: {
      key: 'SFJBMS05',
      version: '1',
      title: unit.title ?? 'Plan support for potential victims of modern slavery',
      urn: null,
      developedBy: 'Skills for Justice',
      digest: digest('standard'),
    },
    criteria,
    people: [
      {
        name: unit.learner ?? 'Morgan Ellery',
        duty: 'learner',
        qualifications: [],
        from: at(-49),
        until: null,
      },
      {
        name: 'Rowan Castell',
        duty: 'assessor',
        qualifications: ['Level 3 Certificate in Assessing Vocational Achievement'],
        from: at(-49),
        until: null,
      },
      {
        name: 'Ansel Whitcombe',
        duty: 'iqa',
        qualifications: ['Level 4 Award in Internal Quality Assurance'],
        from: at(-49),
        until: null,
      },
    ],
    revisions,
    crossReferences: linked.map(({ reference }) => reference),
    judgements,
    decisions,
    feedback: revisions.slice(0, 3).map(({ id, revision }, index) => ({
      revisionId: id,
      revision,
      by: 'Rowan Castell',
      at: at(12 + index),
      text: 'You kept to what was asked and let the account be told in its own words. Next time say in your notes how you chose the place of safety.',
      returned: index === 1,
    })),
    declaration: cleared
      ? { at: at(80), statements: ['The evidence for this unit is my own work.'], stands: true }
      : null,
    signOffs: cleared
      ? [
          {
            id: 'sign-off',
            by: 'Rowan Castell',
            capacity: 'assessor',
            at: at(81),
            declaredAt: at(80),
            statements: ['I have judged the evidence for each of the criteria.'],
            stateDigest: digest('state'),
            decisions: decisions.length,
            lapsedFor: [],
            review: {
              by: 'Ansel Whitcombe',
              capacity: 'iqa',
              at: at(85).toISOString(),
              outcome: 'cleared',
              statements: ['I agree with the assessor’s decisions.'],
              reasons: 'Decisions follow from the evidence, the reasons are given, and methods vary.',
            },
            stands: true,
          },
        ]
      : [],
    moves: [],
  };
}
