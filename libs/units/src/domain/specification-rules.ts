import { type Method, methods } from './states.js';

export interface SpecificationRules {
  /** The methods by which a criterion of this unit may be evidenced. */
  readonly methods: readonly Method[];
  /** For how many months before submission an activity counts as current. */
  readonly currencyMonths: number;
  readonly simulationAllowed: boolean;
}

/** Codes of what is wrong, by field; empty when nothing is. */
export type SpecificationFaults = Partial<Record<'methods' | 'currencyMonths', string>>;

/**
 * The rules of an in-house unit specification, by default: every method but
 * simulation, two years. Simulation is allowed only by the specification, never by an assessor's plan, so
 * allowing it and listing it as a method are one thing.
 */
export function specificationRules(given: Partial<SpecificationRules>): SpecificationRules {
  const simulationAllowed = given.simulationAllowed ?? given.methods?.includes('simulation') ?? false;
  const listed = given.methods ?? methods;
  return {
    methods: methods.filter((method) =>
      method === 'simulation' ? simulationAllowed : listed.includes(method),
    ),
    currencyMonths: given.currencyMonths ?? 24,
    simulationAllowed,
  };
}

export function specificationFaults(rules: SpecificationRules): SpecificationFaults {
  const faults: SpecificationFaults = {};
  if (!rules.methods.some((method) => method !== 'simulation')) faults.methods = 'methods-missing';
  const { currencyMonths } = rules;
  if (!Number.isInteger(currencyMonths) || currencyMonths < 1 || currencyMonths > 120)
    faults.currencyMonths = 'currency-months-out-of-range';
  return faults;
}
