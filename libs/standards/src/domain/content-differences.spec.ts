import fc from 'fast-check';
import { canonicalForm } from './canonical-form.js';
import { contentDifferences } from './content-differences.js';
import type { NumberedSection, Standard } from './standard.js';

const before: Standard = {
  key: 'made-up',
  version: '1',
  urn: null,
  originalUrn: null,
  dateApproved: '2020',
  indicativeReviewDate: null,
  socCode: null,
  provenance: [],
  en: {
    title: 'A made-up standard',
    performance: {
      items: [
        { number: '1', text: 'greet the visitor' },
        { number: '2', text: 'show:', subItems: [{ number: '2.1', text: 'the door' }] },
      ],
    },
    knowledge: { items: [{ number: '1', text: 'why visitors are greeted' }] },
  },
};
const withEdition = (edition: Partial<Standard['en']>): Standard => ({
  ...before,
  en: { ...before.en, ...edition },
});

test('the same content differs in nothing', () => {
  expect(contentDifferences(before, structuredClone(before))).toEqual([]);
});

test('a reworded sub-item is named by its label', () => {
  const [first, second] = before.en.performance.items;
  const items = [first!, { ...second!, subItems: [{ number: '2.1', text: 'the gate' }] }];
  expect(contentDifferences(before, withEdition({ performance: { items } }))).toEqual([
    { kind: 'item-reworded', language: 'en', label: 'P2.1', before: 'the door', after: 'the gate' },
  ]);
});

test('missing and new items, and other fields, are named', () => {
  const items = [{ number: '2', text: 'how doors open' }];
  const after = { ...withEdition({ knowledge: { items } }), dateApproved: '2021' };
  expect(contentDifferences(before, after)).toEqual([
    { kind: 'item-missing', language: 'en', label: 'K1', before: 'why visitors are greeted' },
    { kind: 'item-new', language: 'en', label: 'K2', after: 'how doors open' },
    { kind: 'field-changed', field: 'dateApproved' },
  ]);
});

test('an edition that was not there before is found', () => {
  const found = contentDifferences(before, { ...before, cy: before.en });
  expect(found).toContainEqual({ kind: 'item-new', language: 'cy', label: 'P1', after: 'greet the visitor' });
  expect(found).toContainEqual({ kind: 'field-changed', field: 'cy.title' });
});

test('there is a difference exactly when the canonical forms differ', () => {
  const item = fc.record(
    {
      group: fc.record({ title: fc.constantFrom('one', 'two') }),
      text: fc.constantFrom('a', 'b'),
      subTexts: fc.array(fc.constantFrom('c', 'd'), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['text'] },
  );
  const section: fc.Arbitrary<NumberedSection> = fc
    .array(item, { minLength: 1, maxLength: 3 })
    .map((items) => ({
      items: items.map(({ subTexts, ...rest }, index) => ({
        ...rest,
        number: `${index + 1}`,
        ...(subTexts && {
          subItems: subTexts.map((text, sub) => ({ number: `${index + 1}.${sub + 1}`, text })),
        }),
      })),
    }));
  const standard = fc
    .record({ performance: section, knowledge: section, developer: fc.constantFrom('x', 'y') })
    .map((edition) => withEdition(edition));
  fc.assert(
    fc.property(standard, standard, (one, other) => {
      const same = canonicalForm(one) === canonicalForm(other);
      expect(contentDifferences(one, other).length === 0).toBe(same);
    }),
    { numRuns: 500 },
  );
});
