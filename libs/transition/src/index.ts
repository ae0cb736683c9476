export { discardPlan } from './discard-plan.js';
export { draftPlan } from './draft-plan.js';
export { editMapping, maxMappingReasonLength } from './edit-mapping.js';
export { loadPlanFor } from './load-plan-for.js';
export { makePlanReady } from './make-plan-ready.js';
export { mappingOf, type MappingRow } from './mapping.queries.js';
export { type MovedUnit, moveUnit } from './move-unit.js';
export { moveUnits, moveUnitsTask } from './move-units-task.js';
export { requestMoves } from './request-moves.js';
export { undoMove } from './undo-move.js';
export { type MoveOfUnit, moveReport, type MoveReportRow, movesOf } from './moves.queries.js';
export { type OtherVersion, plansFrom, versionsToMoveTo, type TransitionPlan } from './plans.queries.js';
export { type MovePreview, movePreviews } from './move-previews.queries.js';
export {
  carryOverOutcomes,
  type CarryOverOutcome,
  leftBehind,
  type LeftBehind,
} from './carry-over-outcomes.queries.js';
