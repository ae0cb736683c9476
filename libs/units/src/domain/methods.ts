/** What a method of evidence allows and demands. */
interface MethodTraits {
  /** An assessor records it on the spot, and that establishes its authenticity: they were there, and saw or heard it. */
  readonly recordedAs: 'observed' | 'discussed' | null;
  /** Rule 9: shows a criterion whose occasion did not arise. */
  readonly withoutOccasion: boolean;
  /** Rule 10: allowed by the specification's permission for simulation, not by its list of methods. */
  readonly simulated: boolean;
  /** Rule 11: shows knowledge only with the question asked or the words said. */
  readonly needsQuestion: boolean;
}

const defaultTraits: MethodTraits = {
  recordedAs: null,
  withoutOccasion: false,
  simulated: false,
  needsQuestion: false,
};

/** The ways in which evidence can come about; what a unit specification may allow. */
export const methodTraits = {
  'work-product': defaultTraits,
  'reflective-account': defaultTraits,
  'direct-observation': { ...defaultTraits, recordedAs: 'observed', needsQuestion: true },
  'professional-discussion': { ...defaultTraits, recordedAs: 'discussed', withoutOccasion: true },
  questioning: { ...defaultTraits, recordedAs: 'discussed', withoutOccasion: true },
  'witness-testimony': defaultTraits,
  simulation: { ...defaultTraits, withoutOccasion: true, simulated: true },
} as const satisfies Record<string, MethodTraits>;

export type Method = keyof typeof methodTraits;
export const methods = Object.keys(methodTraits) as Method[];

const traitsOf = (method: Method): MethodTraits => methodTraits[method];

/** The methods that a unit specification lists. */
export const listedMethods = methods.filter((method) => !isSimulated(method));

/** The methods by which an assessor records evidence on the spot. */
export type RecordedMethod = {
  [Name in Method]: (typeof methodTraits)[Name] extends { readonly recordedAs: string } ? Name : never;
}[Method];
export const isRecordedMethod = (method: Method): method is RecordedMethod =>
  traitsOf(method).recordedAs !== null;
export const recordedMethods = methods.filter(isRecordedMethod);

export const establishedByRecording = (method: RecordedMethod): 'observed' | 'discussed' =>
  methodTraits[method].recordedAs;

export const methodsWithoutOccasion = methods.filter((method) => traitsOf(method).withoutOccasion);

export function isSimulated(method: Method): boolean {
  return traitsOf(method).simulated;
}

/** What a unit specification says about methods. */
export interface MethodRules {
  readonly methods: readonly Method[];
  readonly simulationAllowed: boolean;
}

/** Rule 10: simulation only where the specification allows it; every other method must be one it names. */
export const isMethodAllowed = (method: Method, rules: MethodRules): boolean =>
  isSimulated(method) ? rules.simulationAllowed : rules.methods.includes(method);

/** Rule 11. */
export const needsQuestion = (method: Method, kind: 'performance' | 'knowledge'): boolean =>
  kind === 'knowledge' && traitsOf(method).needsQuestion;
