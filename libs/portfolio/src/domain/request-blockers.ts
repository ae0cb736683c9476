import { completeStates, type UnitState } from '#units/domain';

/** Why a portfolio cannot be built now. */
export type PortfolioBlocker = { readonly code: 'unit-not-cleared'; readonly state: UnitState };

/** A draft can be built at any time; a final portfolio once internal quality assurance has cleared the unit. */
export const portfolioBlockers = (
  state: UnitState,
  { draft }: { readonly draft: boolean },
): PortfolioBlocker[] =>
  draft || completeStates.includes(state) ? [] : [{ code: 'unit-not-cleared', state }];
