import { specificationFaults, specificationRules } from './specification-rules.js';
import { methods } from './methods.js';

test('without rules of its own a specification takes every method but simulation, for two years', () => {
  expect(specificationRules({})).toEqual({
    methods: methods.filter((method) => method !== 'simulation'),
    currencyMonths: 24,
    simulationAllowed: false,
  });
});

test('simulation is a method exactly when the specification allows it', () => {
  expect(specificationRules({ simulationAllowed: true }).methods).toContain('simulation');
  expect(specificationRules({ methods: ['questioning', 'simulation'] }).simulationAllowed).toBe(true);
  expect(
    specificationRules({ methods: ['questioning', 'simulation'], simulationAllowed: false }).methods,
  ).toEqual(['questioning']);
  expect(specificationRules({ methods: ['questioning'], simulationAllowed: true }).methods).toEqual([
    'questioning',
    'simulation',
  ]);
});

test('simulation alone is no way to be assessed, and currency has its limits', () => {
  const rules = specificationRules({});
  expect(specificationFaults(rules)).toEqual({});
  expect(specificationFaults({ ...rules, methods: ['simulation'] })).toEqual({ methods: 'methods-missing' });
  for (const currencyMonths of [0, 121, 1.5, NaN])
    expect(specificationFaults({ ...rules, currencyMonths })).toEqual({
      currencyMonths: 'currency-months-out-of-range',
    });
});
