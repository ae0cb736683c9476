import { translationFaults } from './translation-faults.js';

const english = {
  back: 'Back',
  state: { met: 'Met on {{day}}' },
  items_one: '{{reference}} came back',
  items_other: '{{count}} items of {{name}} came back',
  days_zero: 'Today',
  days_one: '1 day',
  days_other: '{{count}} days',
};
const french = {
  back: 'Retour',
  state: { met: 'Atteint {{day}}' },
  items_one: 'Une réponse',
  items_many: '{{count}} {{name}}',
  items_other: '{{count}} {{name}}',
  days_zero: 'Aujourd’hui',
  days_one: '1 jour',
  days_many: '{{count}} de jours',
  days_other: '{{count}} jours',
};

test('a translation with every message, plural and value is complete', () => {
  expect(translationFaults(english, english, 'en')).toEqual([]);
  expect(translationFaults(english, french, 'fr')).toEqual([]);
});

test.each([
  ['a message', { back: undefined }, 'no message "back"'],
  ['a group', { state: undefined }, 'no message "state.met"'],
  ['a plural that English has not', { items_many: undefined }, 'no message "items_many"'],
  ['the words for none that English has', { days_zero: undefined }, 'no message "days_zero"'],
  ['a value', { state: { met: 'Atteint' } }, '"state.met" lacks {{day}}'],
  ['a count', { items_other: 'Des réponses de {{name}}' }, '"items_other" lacks {{count}}'],
  ['a value, misspelt', { back: 'Retour à {{pgae}}' }, '"back" names an unknown {{pgae}}'],
])('%s that is not there is named', (_, change, fault) => {
  const changed = JSON.parse(JSON.stringify({ ...french, ...change })) as typeof french;
  expect(translationFaults(english, changed, 'fr')).toEqual([fault]);
});

test.each(['Retour {{page, uppercase}}', '$t(state.met)', 'Retour {{page'])(
  'what would be shown as it stands is refused: %s',
  (back) => {
    expect(translationFaults(english, { ...french, back }, 'fr')).toContain(
      '"back" has braces or $t() that are not a value',
    );
  },
);

test('a plural may use a value that another plural uses', () => {
  expect(translationFaults(english, { ...french, items_one: '{{reference}}, {{count}}' }, 'fr')).toEqual([]);
});
