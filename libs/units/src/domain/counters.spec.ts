import { countCriteria, counterOf, counters, statesCountedAs } from './counters.js';
import { criterionStates } from './states.js';

test('each state is in one counter at most, and what is in none is not begun', () => {
  for (const state of criterionStates)
    expect(counters.filter((counter) => statesCountedAs(counter).includes(state))).toEqual(
      counterOf(state) ? [counterOf(state)] : [],
    );
  expect(criterionStates.filter((state) => !counterOf(state))).toEqual(['evidence-linked', 'not-started']);
});

test('only a standing decision counts as met', () => {
  expect(countCriteria(['met', 'met-awaiting-countersignature', 'reopened', 'not-started'])).toEqual({
    criteriaTotal: 4,
    criteriaMet: 1,
    criteriaAwaiting: 1,
    criteriaOpen: 1,
  });
});
