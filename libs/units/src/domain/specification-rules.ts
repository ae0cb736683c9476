import { isSimulated, type MethodRules, methods } from './methods.js';

export interface SpecificationRules extends MethodRules {
  /** For how many months before submission an activity counts as current. */
  readonly currencyMonths: number;
}

/** Codes of what is wrong, by field; empty when nothing is. */
export type SpecificationFaults = Partial<Record<'methods' | 'currencyMonths', string>>;

/**
 * The rules of an in-house unit specification, by default: every method but
 * simulation, two years. Simulation is allowed only by the specification, never by an assessor's plan, so
 * allowing it and listing it as a method are one thing.
 */
export function specificationRules(given: Partial<SpecificationRules>): SpecificationRules {
  const simulationAllowed = given.simulationAllowed ?? given.methods?.some(isSimulated) ?? false;
  const listed = given.methods ?? methods;
  return {
    methods: methods.filter((method) => (isSimulated(method) ? simulationAllowed : listed.includes(method))),
    currencyMonths: given.currencyMonths ?? 24,
    simulationAllowed,
  };
}

export function specificationFaults(rules: SpecificationRules): SpecificationFaults {
  const faults: SpecificationFaults = {};
  if (!rules.methods.some((method) => !isSimulated(method))) faults.methods = 'methods-missing';
  const { currencyMonths } = rules;
  if (!Number.isInteger(currencyMonths) || currencyMonths < 1 || currencyMonths > 120)
    faults.currencyMonths = 'currency-months-out-of-range';
  return faults;
}
