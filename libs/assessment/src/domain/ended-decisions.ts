/**
 * The decisions a sign-off relied on that no longer stand: what it lapsed for. Empty while it stands, or when
 * the IQA asked for action that reopens nothing.
 */
export function endedDecisions(
  reliedOnIds: readonly string[],
  standingDecisionIds: readonly string[],
): string[] {
  const stands = new Set(standingDecisionIds);
  return reliedOnIds.filter((id) => !stands.has(id));
}
