/** The number by which a learner's evidence is known in every unit: 1 → 'E01'. */
export const evidenceReference = (number: number): string => `E${String(number).padStart(2, '0')}`;
