/** Reasons, a note on authenticity, feedback: as many characters as an account may have. */
export const maxReasonsLength = 50_000;

/** Why several items are enough together, why the occasion did not arise, why evidence is withdrawn. */
export const maxExplanationLength = 5000;
