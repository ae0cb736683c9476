import { signedOffStates, type UnitEnd, type UnitState } from '#units/domain';

export type MoveBlocker =
  | { readonly code: 'plan-not-ready' }
  | { readonly code: 'unit-not-of-plan' }
  | { readonly code: 'unit-withdrawn' }
  | { readonly code: 'unit-moved-elsewhere' }
  | { readonly code: 'unit-signed-off'; readonly state: UnitState }
  | { readonly code: 'enrolled-already' };

export interface UnitToMove {
  readonly unitSpecificationId: string;
  readonly endedAs: UnitEnd | null;
  readonly ended: boolean;
  readonly state: UnitState;
  /** The learner has a live unit of the specification to move to. */
  readonly enrolledThere: boolean;
}

export interface PlanToMoveBy {
  readonly fromSpecificationId: string;
  readonly state: 'draft' | 'ready' | 'discarded';
}

/** Why this unit cannot be moved by this plan; empty when it can. */
export function moveBlockers(unit: UnitToMove, plan: PlanToMoveBy): MoveBlocker[] {
  const blockers: MoveBlocker[] = [];
  if (plan.state !== 'ready') blockers.push({ code: 'plan-not-ready' });
  if (unit.unitSpecificationId !== plan.fromSpecificationId) blockers.push({ code: 'unit-not-of-plan' });
  if (unit.ended)
    blockers.push({ code: unit.endedAs === 'moved' ? 'unit-moved-elsewhere' : 'unit-withdrawn' });
  else if (signedOffStates.includes(unit.state))
    blockers.push({ code: 'unit-signed-off', state: unit.state });
  if (unit.enrolledThere) blockers.push({ code: 'enrolled-already' });
  return blockers;
}

export type UndoBlocker =
  | { readonly code: 'unit-withdrawn' }
  | { readonly code: 'unit-moved-elsewhere' }
  | { readonly code: 'worked-on-since' }
  | { readonly code: 'enrolled-already' };

/** `enrolledThere`: the learner has another live unit of the specification to go back to. */
export interface MoveToUndo extends Pick<UnitToMove, 'endedAs' | 'ended' | 'enrolledThere'> {
  /** Something was put forward, judged, decided or declared in the new unit. */
  readonly workedOn: boolean;
}

/** Why a move cannot be undone; empty until the first thing that happens in the new unit. */
export function undoBlockers(move: MoveToUndo): UndoBlocker[] {
  const blockers: UndoBlocker[] = [];
  if (move.ended)
    blockers.push({ code: move.endedAs === 'moved' ? 'unit-moved-elsewhere' : 'unit-withdrawn' });
  if (move.workedOn) blockers.push({ code: 'worked-on-since' });
  if (move.enrolledThere) blockers.push({ code: 'enrolled-already' });
  return blockers;
}
