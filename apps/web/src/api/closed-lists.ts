import { identifiableAnswers, identifyingKinds } from '#evidence';
import { criterionStates, jurisdictions, languages, methods, unitStates } from '#units';
import { oneOf, someOf } from './describe/fields.js';

/* The closed lists that more than one object has a field of. */

export const criterionKind = oneOf(['performance', 'knowledge'], 'CriterionKind');
export const criterionState = oneOf(criterionStates, 'CriterionState');
export const deskKey = oneOf(['met', 'partly', 'not-yet'], 'DeskKey');
export const identifiable = oneOf(identifiableAnswers, 'Identifiable');
export const removedKinds = someOf(identifyingKinds, 'IdentifyingKind');
export const jurisdiction = oneOf(jurisdictions, 'Jurisdiction');
export const language = oneOf(languages, 'Language');
export const method = oneOf(methods, 'Method');
export const outcome = oneOf(['met', 'not-yet-met'], 'Outcome');
export const reviewOutcome = oneOf(['cleared', 'action-required'], 'ReviewOutcome');
export const supports = oneOf(['fully', 'partly', 'not'], 'Supports');
export const unitState = oneOf(unitStates, 'UnitState');
